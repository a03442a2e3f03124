using ISO27017.Ops.Engine.Evidence.Handover.Buckets;

namespace ISO27017.Ops.Engine.Evidence.Handover;

/// <summary>How long the objects are to be held, from what was asked and what the bucket does by itself.</summary>
internal sealed class RetentionPlan
{
    // S3 counts from its own clock, which may differ from ours by as much as its signatures allow.
    private static readonly TimeSpan _skew = TimeSpan.FromMinutes(15);

    private readonly IsoLockMode? _mode;
    private readonly int? _days;
    private readonly DateTimeOffset? _until;
    private readonly BucketLock _bucket;
    private readonly TimeProvider _time;

    /// <summary>Makes the plan.</summary>
    /// <exception cref="IsoOpsException">The bucket holds nothing, or nobody says for how long.</exception>
    public RetentionPlan(HandoverRequest request, BucketLock bucket, TimeProvider time)
    {
        (_mode, _days, _until, _bucket, _time) = (request.Mode, request.RetentionDays, request.RetainUntil, bucket, time);
        if (!bucket.Enabled)
        {
            throw HandoverErrors.NoLock(request.Bucket);
        }

        if (_days is null && _until is null && bucket.DefaultDays is null)
        {
            throw HandoverErrors.NoRetention(request.Bucket);
        }
    }

    /// <summary>What an object that is sent now says of its retention; null where the bucket's default already does as much.</summary>
    public (IsoLockMode Mode, DateTimeOffset Until)? Explicit => DefaultSuffices ? null : (LeastMode, Latest(_time.GetUtcNow()));

    /// <summary>What the bucket's default is, for messages.</summary>
    public BucketLock Bucket => _bucket;

    private IsoLockMode LeastMode => _mode ?? _bucket.DefaultMode ?? IsoLockMode.Governance;

    private bool DefaultSuffices => _bucket.DefaultDays is { } days
        && (_mode is null || _bucket.DefaultMode >= _mode)
        && (_days is null || days >= _days)
        && (_until is null || _time.GetUtcNow().AddDays(days) >= _until);

    /// <summary>Throws if the moment that was asked for is over.</summary>
    public static void Check(HandoverRequest request, DateTimeOffset now)
    {
        if (request is { RetentionDays: not null, RetainUntil: not null })
        {
            throw HandoverErrors.RetentionTwice();
        }

        if (request.RetainUntil is { } until && until <= now)
        {
            throw HandoverErrors.RetentionOver(until);
        }
    }

    /// <summary>Until when an object must be held at least. Days count from its own arrival: a second run must not find too short
    /// what the first one did right.</summary>
    public DateTimeOffset Least(BucketObject found) =>
        _until ?? found.LastModified.AddDays(_days ?? _bucket.DefaultDays ?? 0) - _skew;

    /// <summary>Whether an object is held firmly and long enough.</summary>
    public bool Holds(BucketObject found) => found.Mode >= LeastMode && found.RetainUntil >= Least(found);

    /// <summary>What an object needs that is not held enough. Nothing is ever shortened or weakened.</summary>
    public (IsoLockMode Mode, DateTimeOffset Until) Needed(BucketObject found)
    {
        var until = Latest(_time.GetUtcNow());
        return (found.Mode > LeastMode ? found.Mode.Value : LeastMode, found.RetainUntil > until ? found.RetainUntil.Value : until);
    }

    // The bucket's default is not undercut where the mode alone must be said.
    private DateTimeOffset Latest(DateTimeOffset now)
    {
        var asked = _until ?? now.AddDays(_days ?? 0);
        var usual = now.AddDays(_bucket.DefaultDays ?? 0);
        var until = asked > usual ? asked : usual;
        var fraction = until.Ticks % TimeSpan.TicksPerSecond;
        return (fraction == 0 ? until : until.AddTicks(TimeSpan.TicksPerSecond - fraction)).ToUniversalTime();
    }
}
