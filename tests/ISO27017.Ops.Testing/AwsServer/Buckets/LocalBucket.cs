namespace ISO27017.Ops.Testing.AwsServer.Buckets;

/// <summary>A bucket of the local AWS, which behaves as S3 documents it for Object Lock, conditional writes, checksums and
/// uploads in parts. Tests reach into it as a tamperer would.</summary>
public sealed class LocalBucket
{
    public LocalBucket(string name, string owner) => (Name, Owner) = (name, owner);

    public string Name { get; }

    public string Owner { get; }

    public string Region { get; set; } = "ap-northeast-1";

    public bool Lock { get; set; } = true;

    public string? Versioning { get; set; } = "Enabled";

    public string? DefaultMode { get; set; }

    public int? DefaultDays { get; set; }

    public int? DefaultYears { get; set; }

    public int PageSize { get; set; } = 1000;

    /// <summary>What is stored in place of what came, after the checks.</summary>
    public Func<byte[], byte[]> Store { get; set; } = b => b;

    /// <summary>Whether digests are kept and shown.</summary>
    public bool KeepsChecksums { get; set; } = true;

    public SortedDictionary<string, List<StoredObject>> Versions { get; } = new(StringComparer.Ordinal);

    public List<StoredUpload> Uploads { get; } = [];

    /// <summary>The keys that a listing shows.</summary>
    public IReadOnlyList<string> Keys
    {
        get
        {
            lock (Versions)
                return [.. Versions.Keys.Where(k => Find(k) is not null)];
        }
    }

    /// <summary>The current version; null if there is none, or a delete marker.</summary>
    public StoredObject? Find(string key)
    {
        lock (Versions)
            return Versions.GetValueOrDefault(key)?[^1] is { IsDeleteMarker: false } found ? found : null;
    }

    /// <summary>Puts a version beside all the checks.</summary>
    public StoredObject Add(string key, byte[] body, string? mode = null, DateTimeOffset? until = null, string? sha256 = null, string? type = null, bool deleted = false)
    {
        lock (Versions)
        {
            var added = new StoredObject
            {
                Body = body,
                VersionId = Guid.NewGuid().ToString("N"),
                LastModified = TimeProvider.System.GetUtcNow(),
                Sha256 = sha256,
                Mode = mode ?? DefaultMode,
                Until = until ?? (DefaultMode is null ? null : TimeProvider.System.GetUtcNow().AddYears(DefaultYears ?? 0).AddDays(DefaultDays ?? 0)),
                ContentType = type,
                IsDeleteMarker = deleted,
            };
            if (!Versions.TryGetValue(key, out var versions))
                Versions[key] = versions = [];
            versions.Add(added);
            return added;
        }
    }
}
