"""What an answer is made of, step by step."""

from benchmarks.calendar_steps import ANSWERS, CALL, STEPS, measured, shown


def test_each_step_is_counted_in_calls() -> None:
    """A call of a function that does nothing is one of them, with its loop."""
    steps = [*measured(1, 200)]

    assert [*STEPS] == [each.step for each in steps]
    assert [1.0] == [each.calls for each in steps if each.step == CALL]
    assert all({*ANSWERS} == each.taken.keys() for each in steps)


def test_all_steps_of_an_answer_are_summed() -> None:
    """The last line has as many sums as there are answers."""
    steps = [*measured(1, 200)]
    _, *lines, last = shown(steps)
    first = sum(each.calls * each.taken[ANSWERS[0]] for each in steps)

    assert len(lines) == len(STEPS)
    *_, sums = [last.split("F", 1)[1].split()]
    assert len(ANSWERS) == len(sums)
    assert f"{first:.1f}" == sums[0]
