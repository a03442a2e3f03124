using ISO27017.Ops.Engine.Register.Reading;

namespace ISO27017.Ops.Engine.Register.Rules;

/// <summary>Examines a register by all rules, and mends what is mechanical.</summary>
internal static class RegisterExaminer
{
    // What one round mends another may show: a new title changes an anchor. No register needs more
    private const int Rounds = 12;

    /// <summary>What does not fit together, in the order of the lines.</summary>
    public static IReadOnlyList<Finding> Find(RegisterDocument register, IReadOnlyList<IsoControl> catalog)
    {
        var context = new RuleContext(register, catalog);
        return [.. TextRules.Find(context)
            .Concat(HeadingRules.Find(context)).Concat(ContentsRules.Find(context))
            .Concat(SideRules.Find(context)).Concat(LinkRules.Find(context)).Concat(WordRules.Find(context))
            .OrderBy(f => f.Line)];
    }

    /// <summary>The register with all that is mechanical mended, and what was mended.</summary>
    /// <exception cref="IsoOpsException">A control is there twice, or mending would change what a measure says; nothing is mended then.</exception>
    public static (RegisterText Text, IReadOnlyList<Finding> Mended) Mend(RegisterDocument register, IReadOnlyList<IsoControl> catalog)
    {
        register.CheckSingle();
        var mended = new List<Finding>();
        var now = register;
        for (var round = 0; round < Rounds; round++)
        {
            // Headings first: contents follow them
            var context = new RuleContext(now, catalog);
            var found = HeadingRules.Find(context).Where(f => f.Edits.Count > 0).ToList();
            if (found.Count == 0) found = [.. ContentsRules.Find(context).Where(f => f.Edits.Count > 0)];
            if (found.Count == 0) break;
            mended.AddRange(found);
            now = RegisterParser.Parse(now.Source.With(TextEdit.Apply(now.Source.Text, found.SelectMany(f => f.Edits))));
        }

        return Measures(now).SequenceEqual(Measures(register)) ? (now.Source, mended) : throw RegisterErrors.FixWouldSpill(register.Source.Path);
    }

    private static IEnumerable<string> Measures(RegisterDocument register) =>
        register.Sides.Select(s => $"{s.ControlId} {s.Role} {s.Rest} {register.Source.Text[s.ContentStart..s.ContentEnd]}");
}
