"""The closed vocabularies of a reading; PLOVER's and ISO's terms where these exist."""

from __future__ import annotations

from typing import Literal

EventType = Literal["visit", "meeting", "call", "session", "signing", "appointment", "message"]
EventKind = Literal["state", "official", "working", "private", "transit"]
EventFormat = Literal["narrow", "extended", "one_on_one", "delegation"]
EventStatus = Literal["held", "planned", "proposed", "postponed", "cancelled", "denied"]
Part = Literal["guest", "host", "chair", "signatory", "sender", "recipient", "appointee", "participant"]
OfficeStatus = Literal["current", "former", "acting", "designate"]
Role = Literal[
    "president",
    "head_of_government",
    "foreign_minister",
    "defence_minister",
    "minister",
    "speaker",
    "head_of_administration",
    "security_council_secretary",
    "ambassador",
    "consul",
    "governor",
    "mayor",
    "deputy_president",
    "deputy_head_of_government",
    "deputy_foreign_minister",
    "deputy_defence_minister",
    "deputy_minister",
    "deputy_speaker",
    "deputy_head_of_administration",
    "deputy_security_council_secretary",
    "deputy_ambassador",
    "deputy_consul",
    "deputy_governor",
    "deputy_mayor",
    "deputy_special_envoy",
    "deputy_spokesperson",
    "deputy_head_of_body",
    "special_envoy",
    "spokesperson",
    "head_of_body",
    "member_of_parliament",
    "monarch",
    "official",
]
StatementKind = Literal["direct", "indirect"]
Modality = Literal["actual", "target", "forecast"]
Change = Literal["up", "down", "unchanged"]
CommitmentKind = Literal["target", "plan", "pledge", "request", "intention"]
RelationLevel = Literal[
    "diplomatic_relations",
    "partnership",
    "comprehensive_partnership",
    "strategic_partnership",
    "comprehensive_strategic_partnership",
    "alliance",
    "severed",
]
MechanismKind = Literal[
    "intergovernmental_council",
    "intergovernmental_commission",
    "interstate_council",
    "interparliamentary_council",
    "foreign_ministers_council",
    "interregional_forum",
    "business_council",
    "consultations",
    "summit",
    "forum",
    "organization",
    "other",
]
BoilerplateKind = Literal["site_chrome", "dateline", "credit", "link", "repeated_title", "other"]
MentionKind = Literal["title", "pronoun"]
Topic = Literal[
    "politics",
    "trade",
    "investment",
    "energy",
    "water",
    "transport",
    "border",
    "agriculture",
    "security",
    "defence",
    "migration",
    "culture",
    "education",
    "health",
    "environment",
    "tourism",
    "digital",
    "media",
    "regional",
    "multilateral",
]
