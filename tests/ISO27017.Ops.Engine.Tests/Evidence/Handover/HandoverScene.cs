using ISO27017.Ops.Engine.Evidence;
using ISO27017.Ops.Engine.Evidence.Handover;
using ISO27017.Ops.Testing.AwsServer;
using ISO27017.Ops.Testing.AwsServer.Buckets;
using ISO27017.Ops.Testing.Evidence;
using static ISO27017.Ops.Engine.Tests.Aws.Client.Asking;

namespace ISO27017.Ops.Engine.Tests.Evidence.Handover;

/// <summary>A small package, and a local AWS with buckets for it.</summary>
internal sealed class HandoverScene : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();

    private HandoverScene(LocalAws aws) => Aws = aws;

    public LocalAws Aws { get; }

    public string Package => _folder["package"];

    public string Zip => _folder["package.zip"];

    /// <summary>The package's files by the keys that they become.</summary>
    public Dictionary<string, byte[]> Files => Directory.GetFiles(Package, "*", SearchOption.AllDirectories)
        .ToDictionary(f => "package/" + Path.GetRelativePath(Package, f).Replace('\\', '/'), File.ReadAllBytes);

    public string this[string name] => _folder[name];

    public static async Task<HandoverScene> StartAsync()
    {
        var scene = new HandoverScene(await ISO27017.Ops.Engine.Tests.Aws.Client.Asking.StartAsync());
        Exporter.WriteSmall(scene.Package);
        Exporter.WriteSmall(scene.Zip);
        return scene;
    }

    public LocalBucket Bucket(string name = "evidence", string owner = Own)
    {
        var bucket = new LocalBucket(name, owner);
        Aws.With(bucket);
        return bucket;
    }

    public HandoverRequest Request(string? path = null, string bucket = "evidence") => new()
    {
        Path = path ?? Package,
        Bucket = bucket,
        RetentionDays = 30,
        Connection = TestKeys.Connection(Own, Aws.Url),
    };

    /// <summary>Sends with parts so small that several files of the package need more than one.</summary>
    public static Task<IsoHandover> SendAsync(HandoverRequest request, int partSize = 4096, CancellationToken cancel = default) =>
        new HandoverService(new HandoverOptions { PartSize = partSize, PieceSize = 1000, Limits = Quick }).SendAsync(request, cancel: cancel);

    public Task<IsoHandover> SendAsync() => SendAsync(Request());

    /// <summary>What somebody gets who downloads all of the package.</summary>
    public IsoEvidence Download(LocalBucket bucket, string name)
    {
        var folder = _folder[name];
        foreach (var key in bucket.Keys)
        {
            var path = Path.Combine(folder, key["package/".Length..]);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, bucket.Find(key)!.Body);
        }

        return new EvidenceService().Test(folder);
    }

    public async ValueTask DisposeAsync()
    {
        await Aws.DisposeAsync();
        _folder.Dispose();
    }
}
