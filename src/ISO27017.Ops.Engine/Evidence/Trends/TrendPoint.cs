namespace ISO27017.Ops.Engine.Evidence.Trends;

/// <summary>The verdicts of one run, before they are compared.</summary>
internal sealed record TrendPoint
{
    /// <summary>Whose they are, as the packages of a chain are.</summary>
    public required string Owner { get; init; }

    public required string RunId { get; init; }
    public required string? Organization { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string CatalogVersion { get; init; }
    public required bool Partial { get; init; }

    /// <summary>False if the verdicts rest on a part of the run's results only: then they say nothing of the rest.</summary>
    public required bool Complete { get; init; }

    public required IReadOnlyList<IsoVerdict> Verdicts { get; init; }
    public required int Results { get; init; }
    public required int Calls { get; init; }
    public required int CallsUnanswered { get; init; }

    /// <summary>The point on its line.</summary>
    /// <param name="line">The line so far; the point becomes its end.</param>
    /// <param name="package">The package that holds it; null for a run of this session.</param>
    public IsoTrend On(TrendLine line, IsoEvidence? package)
    {
        var turned = Complete ? line.Next(Verdicts) : null;
        int Count(IsoStatus status) => Verdicts.Count(v => v.Status == status);
        return new IsoTrend
        {
            Path = package?.Path ?? string.Empty,
            Name = Path.GetFileName(package?.Path) ?? string.Empty,
            PackageId = package?.PackageId,
            Organization = Organization,
            At = At,
            CreatedAt = package?.CreatedAt,
            Digest = package?.Digest,
            CatalogVersion = CatalogVersion,
            Partial = Partial || !Complete,
            Verified = true,
            Passed = Count(IsoStatus.Pass),
            Failed = Count(IsoStatus.Fail),
            DocumentOutdated = Count(IsoStatus.DocumentOutdated),
            NotEvaluated = Count(IsoStatus.NotEvaluated),
            NotApplicable = Count(IsoStatus.NotApplicable),
            Attested = Count(IsoStatus.Attested),
            AttestationRequired = Count(IsoStatus.AttestationRequired),
            AttestationExpired = Count(IsoStatus.AttestationExpired),
            Excepted = Count(IsoStatus.Excepted),
            Total = Verdicts.Count,
            Stood = turned?.Stood,
            Fell = turned?.Fell.Count,
            Rose = turned?.Rose.Count,
            FellSides = [.. turned?.Fell.Select(Side) ?? []],
            RoseSides = [.. turned?.Rose.Select(Side) ?? []],
            Turned = [.. turned?.Fell ?? [], .. turned?.Rose ?? []],
            Results = Results,
            Calls = Calls,
            CallsUnanswered = CallsUnanswered,
        };
    }

    private static string Side(IsoDifference difference) => $"{difference.ControlId}-{difference.Role}";
}
