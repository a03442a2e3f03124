using System.Text.RegularExpressions;

namespace ISO27017.Ops.Engine.Register.Reading;

/// <summary>Tells whether a side has a measure, from its heading and its words.</summary>
internal static partial class MeasureStates
{
    /// <summary>What a heading says of a side without a measure.</summary>
    public const string None = "管理策なし";

    /// <summary>The state of a side.</summary>
    /// <param name="side">The side.</param>
    /// <param name="statements">What it states.</param>
    public static IsoMeasureState Of(RoleSide side, IReadOnlyList<Statement> statements)
    {
        if (SaysNone().IsMatch(side.Rest)) return IsoMeasureState.NoMeasure;
        if (SaysExcluded().IsMatch(side.Rest) || statements.Any(s => Excludes(s.Text))) return IsoMeasureState.Excluded;
        return statements is [var only] && SaysNone().IsMatch(only.Text) && side.Rest.Length == 0 ? IsoMeasureState.NoMeasure : IsoMeasureState.Measure;
    }

    /// <summary>Whether a statement excludes the side.</summary>
    public static bool Excludes(string statement) => ExcludesForm().IsMatch(statement);

    [GeneratedRegex(@"^\s*(?:管理策\s*(?:なし|無し)|no\s*measure)[\s。.]*$", RegexOptions.IgnoreCase)]
    private static partial Regex SaysNone();

    [GeneratedRegex(@"^\s*(?:適用除外|excluded|not applicable)", RegexOptions.IgnoreCase)]
    private static partial Regex SaysExcluded();

    // 「適用除外ではない」「適用除外の理由を見直した」are no exclusion
    [GeneratedRegex(@"適用除外(?:と(?:し(?:た|ます|ました|て)|する|なる|なった)|です|である|[\s。．.）)」:：、,]|$)")]
    private static partial Regex ExcludesForm();
}
