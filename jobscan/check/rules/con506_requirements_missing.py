from jobscan.check.case import Case
from jobscan.grammar.demand.phrases import phrases_in

_TOOLS = 3  # "Web engineer - Ruby, JavaScript, React" says what one must bring


def quiet(case: Case) -> bool:
    """Whether something is asked for all the same."""
    tools = sum(fact.value.kind == "tool" for fact in case.posting.skills)
    return tools >= _TOOLS or any(each.demand != "denied" for each in phrases_in(case.folded))
