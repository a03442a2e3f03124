namespace ISO27017.Ops.Engine.Register.Rules;

/// <summary>The file as such.</summary>
internal static class TextRules
{
    /// <summary>What is wrong with it.</summary>
    public static IEnumerable<Finding> Find(RuleContext context)
    {
        var lines = context.Register.Source.Lines;
        var first = lines.LineEnd(0);
        for (var line = 1; line + 1 < lines.Count; line++)
        {
            if (lines.LineEnd(line) == first) continue;
            yield return new Finding("MixedLineEnds", IsoSeverity.Information, null, null, line + 1, new LocalText(
                "改行コードが混在しています（ここから変わります）。", "Line ends are mixed: they change here."));
            yield break;
        }
    }
}
