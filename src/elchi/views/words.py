"""What the vocabularies of a reading are called in plain Russian, for cards and pages."""

from __future__ import annotations

from collections.abc import Mapping

KINDS: Mapping[str, str] = {
    "events": "События",
    "statements": "Высказывания",
    "figures": "Цифры",
    "commitments": "Обещания и планы",
    "mechanisms": "Механизмы",
    "relations": "Уровень отношений",
    "people": "Люди",
    "offices": "Должности",
    "bodies": "Организации",
    "places": "Места",
    "unplaced": "Замечено, но не разобрано",
}

ROLES: Mapping[str, str] = {
    "president": "президент",
    "head_of_government": "глава правительства",
    "foreign_minister": "министр иностранных дел",
    "defence_minister": "министр обороны",
    "minister": "министр",
    "speaker": "спикер парламента",
    "head_of_administration": "глава администрации",
    "security_council_secretary": "секретарь совета безопасности",
    "ambassador": "посол",
    "consul": "консул",
    "governor": "глава региона",
    "mayor": "мэр",
    "special_envoy": "специальный представитель",
    "spokesperson": "пресс-секретарь",
    "head_of_body": "руководитель организации",
    "member_of_parliament": "депутат",
    "monarch": "монарх",
    "official": "должностное лицо",
}

OFFICE_STATUSES: Mapping[str, str] = {"former": "бывший", "acting": "исполняет обязанности", "designate": "назначен"}

EVENT_TYPES: Mapping[str, str] = {
    "visit": "визит",
    "meeting": "встреча",
    "call": "разговор по телефону или видеосвязи",
    "session": "заседание",
    "signing": "подписание",
    "appointment": "назначение",
    "message": "послание",
}

EVENT_KINDS: Mapping[str, str] = {
    "state": "государственный",
    "official": "официальный",
    "working": "рабочий",
    "private": "частный",
    "transit": "транзитный",
}

EVENT_FORMATS: Mapping[str, str] = {
    "narrow": "в узком составе",
    "extended": "в расширенном составе",
    "one_on_one": "один на один",
    "delegation": "делегации",
}

EVENT_STATUSES: Mapping[str, tuple[str, str]] = {  # mark and word
    "held": ("●", "состоялось"),
    "planned": ("○", "запланировано"),
    "proposed": ("◌", "предложено"),
    "postponed": ("◐", "перенесено"),
    "cancelled": ("✕", "отменено"),
    "denied": ("⊘", "опровергнуто"),
}

PARTS: Mapping[str, str] = {
    "guest": "гость",
    "host": "хозяин",
    "chair": "председательствует",
    "signatory": "подписывает",
    "sender": "отправитель",
    "recipient": "получатель",
    "appointee": "назначенный",
    "participant": "участник",
}

STATEMENT_KINDS: Mapping[str, str] = {"direct": "прямая речь", "indirect": "косвенная речь"}

MODALITIES: Mapping[str, str] = {"actual": "факт", "target": "цель", "forecast": "прогноз"}

CHANGES: Mapping[str, str] = {"up": "рост", "down": "снижение", "unchanged": "без изменений"}

COMMITMENTS: Mapping[str, str] = {
    "target": "цель",
    "plan": "план",
    "pledge": "обещание",
    "request": "просьба",
    "intention": "намерение",
}

RELATION_LEVELS: Mapping[str, str] = {
    "diplomatic_relations": "дипломатические отношения",
    "partnership": "партнёрство",
    "comprehensive_partnership": "всеобъемлющее партнёрство",
    "strategic_partnership": "стратегическое партнёрство",
    "comprehensive_strategic_partnership": "всеобъемлющее стратегическое партнёрство",
    "alliance": "союзничество",
    "severed": "отношения разорваны",
}

MECHANISMS: Mapping[str, str] = {
    "intergovernmental_council": "межправительственный совет",
    "intergovernmental_commission": "межправительственная комиссия",
    "interstate_council": "межгосударственный совет",
    "interparliamentary_council": "межпарламентский совет",
    "foreign_ministers_council": "совет министров иностранных дел",
    "interregional_forum": "межрегиональный форум",
    "business_council": "деловой совет",
    "consultations": "консультации",
    "summit": "саммит",
    "forum": "форум",
    "organization": "организация",
    "other": "иное",
}

MEASURES: Mapping[str, str] = {
    "trade_turnover": "товарооборот",
    "trade_turnover_growth": "прирост товарооборота",
    "export": "экспорт",
    "import": "импорт",
    "investment": "инвестиции",
    "aid": "помощь",
    "loan": "кредит",
    "documents_signed": "подписано документов",
    "border_checkpoints": "пункты пропуска",
    "border_checkpoints_working": "работающие пункты пропуска",
    "border_checkpoints_idle": "неработающие пункты пропуска",
    "flights": "рейсы",
    "joint_ventures": "совместные предприятия",
    "anniversary": "годовщина",
    "rank": "место",
}

UNITS: Mapping[str, str] = {
    "percent": "%",
    "times": "раз",
    "year": "лет",
    "document": "документов",
    "checkpoint": "пунктов пропуска",
    "flight": "рейсов",
    "person": "человек",
    "enterprise": "предприятий",
    "company": "компаний",
    "project": "проектов",
    "job": "рабочих мест",
    "kilometre": "км",
    "tonne": "т",
    "cubic_metre": "м³",
    "session": "заседаний",
    "country": "стран",
    "day": "дней",
}

TOPICS: Mapping[str, str] = {
    "politics": "политика",
    "trade": "торговля",
    "investment": "инвестиции",
    "energy": "энергетика",
    "water": "вода",
    "transport": "транспорт",
    "border": "граница",
    "agriculture": "сельское хозяйство",
    "security": "безопасность",
    "defence": "оборона",
    "migration": "миграция",
    "culture": "культура",
    "education": "образование",
    "health": "здравоохранение",
    "environment": "экология",
    "tourism": "туризм",
    "digital": "цифровые технологии",
    "media": "СМИ",
    "regional": "регионы",
    "multilateral": "многосторонние дела",
}


def role_name(role: str) -> str:
    """The office of a role: `deputy_…` is a "заместитель"."""
    if role in ROLES:
        return ROLES[role]
    return f"заместитель ({ROLES.get(role.removeprefix('deputy_'), role)})"
