namespace ISO27017.Ops.Engine.Reports.Content;

/// <summary>A row of the statement of applicability: one side of a control.</summary>
internal sealed record Applicability
{
    public required IsoControl Control { get; init; }

    public required IsoRole Role { get; init; }

    /// <summary>Whether there is a measure, as the register says; without one, as the catalogue does.</summary>
    public required IsoMeasureState State { get; init; }

    /// <summary>Why it applies, or does not.</summary>
    public required string Justification { get; init; }

    /// <summary>What the organisation says that it does, a paragraph a line; empty if it said nothing.</summary>
    public required string Measure { get; init; }

    /// <summary>The verdict; null if the side was not selected.</summary>
    public required IsoVerdict? Verdict { get; init; }

    /// <summary>The checks and attestations that the verdict rests on.</summary>
    public required IReadOnlyList<string> Checks { get; init; }

    /// <summary>How many documents they rest on.</summary>
    public required int Documents { get; init; }

    /// <summary>Both sides of every control, in the standard's order.</summary>
    public static IReadOnlyList<Applicability> Of(ReportModel model)
    {
        var measures = StatedMeasure.Of(model.Run);
        var results = model.Results.Where(r => !r.Advisory).ToLookup(r => (r.ControlId, r.Role));
        return
        [
            .. from control in model.Controls
               from role in Enum.GetValues<IsoRole>()
               select Row(model, control, role, measures.GetValueOrDefault((control.Id, role)), [.. results[(control.Id, role)]]),
        ];
    }

    /// <summary>Whether it applies, in a word.</summary>
    public LocalText StateText => State switch
    {
        IsoMeasureState.Measure => new("適用", "Applicable"),
        IsoMeasureState.NoMeasure => new("管理策なし", "No measure asked"),
        _ => new("適用除外", "Excluded"),
    };

    private static Applicability Row(ReportModel model, IsoControl control, IsoRole role, IsoMeasure? stated, IReadOnlyList<IsoResult> results)
    {
        var state = stated?.State ?? (role == IsoRole.CSC ? control.Csc : control.Csp);
        var text = string.Join('\n', stated?.Statements ?? []);
        return new Applicability
        {
            Control = control,
            Role = role,
            State = state,
            Justification = state switch
            {
                IsoMeasureState.Measure => (role == IsoRole.CSC ? control.GuidanceCsc : control.GuidanceCsp) is { } guidance
                    ? model.T(guidance) : model.T(new LocalText("この役割に求められる管理策がある。", "The control asks for a measure of this role.")),
                IsoMeasureState.NoMeasure => model.T(new LocalText("この役割に求められる管理策がない。", "The control asks nothing of this role.")),
                _ => text.Length > 0 ? text : model.T(new LocalText("登録簿に理由の記載なし。", "The register gives no reason.")),
            },
            Measure = state == IsoMeasureState.Measure ? text : string.Empty,
            Verdict = model.Verdict(control.Id, role),
            Checks = [.. results.Select(r => r.CheckId).Distinct(StringComparer.Ordinal)],
            Documents = results.SelectMany(r => r.Documents).Distinct(StringComparer.Ordinal).Count(),
        };
    }
}
