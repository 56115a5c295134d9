"""What each clock is called, what starts it, and on what condition it runs: wording for data/clocks.toml."""

from mlawriter.language.messages import N_

ARREST = N_("the day of the provisional arrest")
SURRENDER_DAY = N_("the day appointed for surrender")
DISCHARGE = N_("the day of final discharge, if the person was free to leave")
NO_LONGER_NEEDED = N_("the day on which the person was told that he or she is no longer needed and could leave")
ORAL_REQUEST = N_("the day of the urgent request")
MESSAGE = N_("the day of the message by fax or e-mail")
HANDED_OVER = N_("the day on which the person was handed over")
SERVED_ON_PROVIDER = N_("the day of service on the provider")

MAY_BE_RELEASED = N_("Provisional arrest: from here the person may be released")
MUST_BE_RELEASED = N_("Provisional arrest: never beyond this day")
TAKE_OVER_MAY = N_("Not taken over: from here the person may be released")
TAKE_OVER_MUST = N_("Not taken over: the person must be released")
SPECIALITY = N_("Speciality: until here no proceedings for other earlier acts")
SAFE_CONDUCT = N_("Safe conduct ends")
SIGNED_ORIGINAL = N_("The signed original must have followed")
ORAL_CONFIRMATION = N_("Oral request: written confirmation")
WITNESS_IN_CUSTODY = N_("Witness in custody: longest transfer")

LABELS: dict[str, tuple[str, str]] = {
    "arrest_ets24_may": (MAY_BE_RELEASED, ARREST),
    "arrest_ets24_must": (MUST_BE_RELEASED, ARREST),
    "arrest_riyadh_may": (N_("Provisional arrest: release unless papers or a wish to prolong have come"), ARREST),
    "arrest_riyadh_must": (MUST_BE_RELEASED, ARREST),
    "arrest_minsk": (N_("Custody: release unless request and papers have come"), N_("the first day of custody")),
    "arrest_cplp": (MUST_BE_RELEASED, ARREST),
    "arrest_un_model": (MUST_BE_RELEASED, ARREST),
    "arrest_ecowas_may": (MAY_BE_RELEASED, ARREST),
    "arrest_ecowas_must": (MUST_BE_RELEASED, ARREST),
    "arrest_sadc": (MUST_BE_RELEASED, ARREST),
    "arrest_b47": (MUST_BE_RELEASED, ARREST),
    "arrest_training": (MUST_BE_RELEASED, ARREST),
    "simplified_notice": (N_("Simplified extradition: the other State is told of the consent"), ARREST),
    "simplified_decision": (N_("Simplified extradition: the decision is told"), N_("the day of the person's consent")),
    "simplified_surrender": (
        N_("Simplified extradition: surrender, preferably"),
        N_("the day on which the decision was told"),
    ),
    "take_over_ets24_may": (TAKE_OVER_MAY, SURRENDER_DAY),
    "take_over_ets24_must": (TAKE_OVER_MUST, SURRENDER_DAY),
    "take_over_riyadh_may": (TAKE_OVER_MAY, SURRENDER_DAY),
    "take_over_riyadh_must": (TAKE_OVER_MUST, SURRENDER_DAY),
    "speciality_ets24": (SPECIALITY, DISCHARGE),
    "speciality_cets212": (SPECIALITY, DISCHARGE),
    "speciality_riyadh": (SPECIALITY, DISCHARGE),
    "speciality_ets167": (
        N_("Transfer of a sentenced person: until here no proceedings for other earlier acts"),
        DISCHARGE,
    ),
    "consent_cets212": (
        N_("Speciality: decision on consent to other proceedings"),
        N_("the day on which the request for consent came"),
    ),
    "proceedings_request": (N_("Arrest before transfer of proceedings: the request must have come"), ARREST),
    "proceedings_papers": (
        N_("Arrest before transfer of proceedings: the papers must have come"),
        N_("the day on which the request for proceedings came"),
    ),
    "proceedings_arrest": (N_("Arrest before transfer of proceedings: never beyond this day"), ARREST),
    "complaint_objection": (
        N_("Transfer of proceedings: objection of the person entitled to complain"),
        N_("the day on which that person was told of the right to object"),
    ),
    "limitation_prolonged": (
        N_("Transfer of proceedings: limitation as prolonged by the request"),
        N_("the day on which limitation would otherwise end"),
    ),
    "safe_conduct_untoc": (SAFE_CONDUCT, NO_LONGER_NEEDED),
    "safe_conduct_uncac": (SAFE_CONDUCT, NO_LONGER_NEEDED),
    "safe_conduct_vienna88": (SAFE_CONDUCT, NO_LONGER_NEEDED),
    "safe_conduct_ets30": (SAFE_CONDUCT, NO_LONGER_NEEDED),
    "safe_conduct_riyadh": (SAFE_CONDUCT, NO_LONGER_NEEDED),
    "safe_conduct_a55": (SAFE_CONDUCT, NO_LONGER_NEEDED),
    "safe_conduct_mercosur": (SAFE_CONDUCT, NO_LONGER_NEEDED),
    "safe_conduct_mercosur_bo_cl": (SAFE_CONDUCT, NO_LONGER_NEEDED),
    "witness_in_custody_mercosur": (WITNESS_IN_CUSTODY, HANDED_OVER),
    "witness_in_custody_mercosur_bo_cl": (WITNESS_IN_CUSTODY, HANDED_OVER),
    "witness_in_custody_a55": (WITNESS_IN_CUSTODY, HANDED_OVER),
    "preservation": (
        N_("Preservation: data are held at least until here"),
        N_("the day on which the data were preserved"),
    ),
    "landing_eu_us": (
        N_("Transit: custody after an unscheduled landing ends unless a request has come"),
        N_("the landing"),
    ),
    "landing_rome": (
        N_("Transit: custody after an unscheduled landing ends unless a request has come"),
        N_("the landing"),
    ),
    "observation": (
        N_("Observation without authorisation ends"),
        N_("the crossing of the border"),
    ),
    "service_nlhk": (N_("Service: papers must have reached the requested State"), N_("the day of appearance")),
    "service_ets30": (N_("Service: papers must have reached the requested State"), N_("the day of appearance")),
    "sentence_left": (
        N_("Transfer of a sentenced person: the sentence must still run on this day"),
        N_("the day on which the request was received"),
    ),
    "oral_confirmation_untoc": (ORAL_CONFIRMATION, ORAL_REQUEST),
    "oral_confirmation_uncac": (ORAL_CONFIRMATION, ORAL_REQUEST),
    "oral_confirmation_vienna88": (ORAL_CONFIRMATION, ORAL_REQUEST),
    "oral_confirmation_hkus": (ORAL_CONFIRMATION, ORAL_REQUEST),
    "original_mercosur": (SIGNED_ORIGINAL, MESSAGE),
    "original_mercosur_bo_cl": (SIGNED_ORIGINAL, MESSAGE),
    "eio_decision": (N_("European Investigation Order: decision"), N_("the day on which the order was received")),
    "eio_execution": (N_("European Investigation Order: execution"), N_("the day of the decision")),
    "provider_silent": (
        N_("Order straight to a provider, without an answer: from here through the authorities"),
        SERVED_ON_PROVIDER,
    ),
    "order_served": (
        N_("Order given effect by the other State: service on the provider"),
        N_("the day on which the order was received"),
    ),
    "subscriber_answer": (N_("Order for subscriber information: answer"), SERVED_ON_PROVIDER),
    "traffic_answer": (N_("Order for traffic data: answer"), SERVED_ON_PROVIDER),
}
CONDITIONS: dict[str, str] = {
    "arrest_ets24_may": N_("The request and its papers stop this clock once the requested State has them."),
    "arrest_riyadh_may": N_("The person may be arrested again when the file comes."),
    "arrest_minsk": N_("The law of the requested State may set another term (62(2))."),
    "simplified_notice": N_("Only where the person and the requested State agree to simplified extradition."),
    "simplified_decision": N_("Only where the person and the requested State agree to simplified extradition."),
    "simplified_surrender": N_("Only where the person and the requested State agree to simplified extradition."),
    "take_over_ets24_may": N_("Where circumstances beyond control stop it, the two States agree on a new date."),
    "take_over_ets24_must": N_("Where circumstances beyond control stop it, the two States agree on a new date."),
    "speciality_ets24": N_("The same holds if the person left and came back; 30 days where CETS 212 binds both."),
    "speciality_cets212": N_("Only where the Fourth Additional Protocol binds both."),
    "complaint_objection": N_("Only where a complaint is needed in the requested State alone."),
    "safe_conduct_untoc": N_("The two States may agree on another period."),
    "safe_conduct_uncac": N_("The two States may agree on another period."),
    "safe_conduct_vienna88": N_("The two States may agree on another period."),
    "safe_conduct_a55": N_("Protection ends after a voluntary stay of more than this many days."),
    "safe_conduct_mercosur": N_("Protection ends after a voluntary stay of more than this many days."),
    "safe_conduct_mercosur_bo_cl": N_("Protection ends after a voluntary stay of more than this many days."),
    "witness_in_custody_a55": N_("Never beyond the rest of the sentence, and longer only if both agree."),
    "witness_in_custody_mercosur": N_("Longer only if both agree."),
    "witness_in_custody_mercosur_bo_cl": N_("Longer only if both agree."),
    "provider_silent": N_("Or the longer time that the order gives. Only where the Protocol binds both."),
    "order_served": N_("Only where the Protocol binds both."),
    "subscriber_answer": N_("Only where the Protocol binds both."),
    "traffic_answer": N_("Only where the Protocol binds both, and no reservation on traffic data was made."),
    "oral_confirmation_untoc": N_("Oral requests only in urgent cases, and where both States agree."),
    "oral_confirmation_uncac": N_("Oral requests only in urgent cases, and where both States agree."),
    "oral_confirmation_vienna88": N_("Oral requests only in urgent cases, and where both States agree."),
    "preservation": N_("A request for the data keeps them preserved until it is decided."),
    "service_ets30": N_("Only for an accused, and only where the requested State declared a period: up to 50 days."),
    "sentence_left": N_("In exceptional cases the two States may agree although less is left."),
    "oral_confirmation_hkus": N_("From a negotiating draft; no law."),
}
