using System.Text.RegularExpressions;

namespace ISO27017.Ops.Engine.Catalog.Reading;

/// <summary>What a check's id says: <c>12.3.1-CSC-03</c> is the third of the customer side of control 12.3.1.</summary>
internal sealed partial record CheckName(string ControlId, IsoRole Role)
{
    /// <summary>The parts; the schema has proven the form.</summary>
    public static CheckName Parse(string id)
    {
        var match = Form().Match(id);
        return new CheckName(match.Groups[1].Value, Enum.Parse<IsoRole>(match.Groups[2].Value));
    }

    [GeneratedRegex(@"^(.+)-(CSC|CSP)-(?:[0-9]{2}|X[0-9]{2,})$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
