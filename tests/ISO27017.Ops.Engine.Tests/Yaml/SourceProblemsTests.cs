using ISO27017.Ops.Engine.Yaml;

namespace ISO27017.Ops.Engine.Tests.Yaml;

public sealed class SourceProblemsTests
{
    private static SourceProblem At(int line, string text) => new("a.yaml", line, 1, new LocalText(text, text));

    [Fact]
    public void What_is_wrong_in_many_places_is_told_of_three_and_counted()
    {
        var text = SourceProblems.Text([.. Enumerable.Range(1, 19).Select(i => At(i, "alias")), At(20, "other")]);
        Assert.Equal("a.yaml:1:1: alias\na.yaml:2:1: alias\na.yaml:3:1: alias\na.yaml:20:1: other\n(16 more)", text.En);
    }
}
