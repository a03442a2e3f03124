namespace ISO27017.Ops.Engine.Reports.Machine;

/// <summary>The names of results as tests: the same in every run, so that a pipeline follows each.</summary>
internal static class TestNames
{
    /// <summary>The name that the suite's class has for tools that make a tree of dots.</summary>
    public const string Root = "ISO27017";

    /// <summary>A side's class, such as <c>ISO27017.12_3_1-CSC</c>: the dots of the number would be read as levels.</summary>
    public static string Class(string controlId, IsoRole role) => $"{Root}.{controlId.Replace('.', '_')}-{role}";

    /// <summary>A result's name: check, title, place.</summary>
    public static string Of(ReportModel model, IsoResult result, ResultIds ids)
    {
        var place = MachineTexts.Place(result);
        var name = $"{PlainText.Of(MachineTexts.Check(result))} {PlainText.Of(model.T(result.Texts))}";
        return (place.Length == 0 ? name : $"{name} [{place}]") + ids.Suffix(result);
    }

    /// <summary>The results by role side, in the order of the results.</summary>
    public static IEnumerable<IGrouping<(string ControlId, IsoRole Role), IsoResult>> Sides(IEnumerable<IsoResult> results) =>
        results.GroupBy(r => (r.ControlId, r.Role));
}
