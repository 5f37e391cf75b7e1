from generator.readback.read_text import Fault, Run, RunCollector


def test_what_was_collected_is_read_and_everything_is_gone_through_in_order() -> None:
    collector = RunCollector()
    collector.apart.append(Run("属性"))
    collector.notes.append(Run("备注", 2))
    collector.body.append(Run("正文", 1))
    collector.faults.append(Fault("缺字", 1, "正"))
    reading = collector.reading(3, ("i", "1", "2"))
    assert [run.text for run in reading.everything()] == ["正文", "备注", "属性"]
    assert (reading.pages, reading.labels, reading.faults) == (3, ("i", "1", "2"), (Fault("缺字", 1, "正"),))
