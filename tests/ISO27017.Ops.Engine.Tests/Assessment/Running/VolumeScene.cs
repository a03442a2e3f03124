using ISO27017.Ops.Testing.Assessment;

namespace ISO27017.Ops.Engine.Tests.Assessment.Running;

/// <summary>The small catalogue that most promises of a run are shown with.</summary>
internal static class VolumeScene
{
    /// <summary>Volumes and snapshots, in every region.</summary>
    public const string Volumes = """
        - query: volumes
          call: ec2:DescribeVolumes
          scope: regional
          items: Volumes
          id: VolumeId
        - query: snapshots
          call: ec2:DescribeSnapshots
          scope: regional
          items: Snapshots
          id: SnapshotId
        """;

    /// <summary>A check that every volume is encrypted.</summary>
    public static readonly string Encrypted = EngineScene.Check("""
        query: volumes
        expect: "Encrypted"
        empty: notApplicable
        """);

    /// <summary>What is said of which resource in which account, in one order.</summary>
    public static (string?, string?, IsoStatus, IsoReason)[] Of(IEnumerable<IsoResult> results) =>
        [.. results.Select(r => (r.AccountId, r.ResourceId, r.Status, r.Reason)).Order()];
}
