namespace ISO27017.Ops.Engine.Evidence.Chain;

/// <summary>
/// The packages of one organisation in the order in which they follow each other, and what is wrong with it. Every package
/// names the digest of the one before, so a package cannot be changed, swapped or taken out without its followers showing it.
/// Only the last ones have no follower: their digests must be known from elsewhere.
/// </summary>
internal sealed class PackageChain
{
    private readonly Dictionary<PackageHead, List<LocalText>> _problems = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, PackageHead> _byDigest = new(StringComparer.Ordinal);
    private readonly ILookup<string, PackageHead> _followers;
    private readonly List<PackageHead> _order = [];
    private readonly HashSet<PackageHead> _placed = [];

    private PackageChain(IReadOnlyList<PackageHead> heads)
    {
        List<PackageHead> copies = [.. heads.OrderBy(h => h.Path, StringComparer.Ordinal).Where(h => h.Digest is not null && !_byDigest.TryAdd(h.Digest, h))];
        var members = heads.Except(copies).OrderBy(At).ThenBy(h => h.Path, StringComparer.Ordinal).ToList();
        _followers = members.Where(h => Previous(h) is not null).ToLookup(h => Previous(h)!, StringComparer.Ordinal);

        // Oldest first; what only copies or damaged packages lead to comes in the order of time.
        foreach (var root in members.Where(IsRoot).OrderBy(h => h.Manifest is null ? Followers(h).Select(At).DefaultIfEmpty(At(h)).Min() : At(h)).Concat(members))
        {
            Follow(root);
        }

        Judge();
        foreach (var copy in copies)
        {
            var original = _byDigest[copy.Digest!];
            Report(copy, $"{Name(original)} と同じパッケージです（複製）。", $"It is the same package as {Name(original)} (a copy).");
            _order.Insert(_order.IndexOf(original) + 1, copy);
        }
    }

    /// <summary>The packages in order.</summary>
    public IReadOnlyList<PackageHead> Order => _order;

    /// <summary>Puts the packages of one organisation in order.</summary>
    public static PackageChain Of(IReadOnlyList<PackageHead> heads) => new(heads);

    /// <summary>What is wrong with the place of a package.</summary>
    public IReadOnlyList<LocalText> Problems(PackageHead head) => _problems.GetValueOrDefault(head) ?? [];

    private static string? Previous(PackageHead head) => head.Manifest?.PreviousDigest;

    private static DateTimeOffset At(PackageHead head) => head.Manifest?.CreatedAt ?? DateTimeOffset.MaxValue;

    private static string Name(PackageHead head) => $"'{VisibleText.Of(Path.GetFileName(head.Path))}'";

    private bool IsRoot(PackageHead head) => Previous(head) is not { } digest || !_byDigest.ContainsKey(digest);

    private IEnumerable<PackageHead> Followers(PackageHead head) => head.Digest is null ? [] : _followers[head.Digest];

    private void Follow(PackageHead root)
    {
        var next = new Stack<PackageHead>([root]);
        while (next.TryPop(out var head))
        {
            if (_placed.Add(head))
            {
                _order.Add(head);
                foreach (var follower in Followers(head).Reverse())
                {
                    next.Push(follower);
                }
            }
        }
    }

    private void Judge()
    {
        var ids = new Dictionary<string, PackageHead>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < _order.Count; i++)
        {
            var head = _order[i];
            if (head.Manifest is not { } manifest)
            {
                continue;
            }

            Link(head, i == 0 ? null : _order[i - 1]);
            if (!ids.TryAdd(manifest.PackageId, head))
            {
                var other = Name(ids[manifest.PackageId]);
                Report(head, $"{other} と同じ ID ですが、内容が違います。", $"It has the id of {other}, but is another package.");
            }

            if (i + 1 < _order.Count && !Followers(head).Any() && _order[i + 1].Manifest is not null)
            {
                Report(
                    head, "後のパッケージがあるのに、これに続くパッケージがありません（これが差し替えられたか、次のパッケージが取り去られています）。",
                    "There are later packages, but none follows it: it was swapped, or the one after it was removed.");
            }
        }

        foreach (var (head, before) in ChainNames.OutOfOrder(_order))
        {
            Report(
                head, $"連鎖では {Name(before)} の後ですが、名前の順では前です（名前が入れ替えられたか、順序が変えられています）。",
                $"It comes after {Name(before)} in the chain, but before it by name: they were renamed, or the order was changed.");
        }
    }

    private void Link(PackageHead head, PackageHead? before)
    {
        var previous = Previous(head);
        if (previous is null)
        {
            if (before is not null)
            {
                Report(
                    head, $"前のパッケージを指していません。{Name(before)} より後なのに、新しい連鎖を始めています。",
                    $"It names no package before it: it begins a new chain, though it is later than {Name(before)}.");
            }

            return;
        }

        if (!_byDigest.TryGetValue(previous, out var named))
        {
            Report(
                head,
                before is null
                    ? $"最初のパッケージがありません。これの前のパッケージ（ダイジェスト {VisibleText.Of(previous)}）が必要です。"
                    : $"前のパッケージ（ダイジェスト {VisibleText.Of(previous)}）がありません。取り去られたか、{Name(before)} に差し替えられています。",
                before is null
                    ? $"The beginning of the chain is missing: the package before this one (digest {VisibleText.Of(previous)}) is not here."
                    : $"The package before it (digest {VisibleText.Of(previous)}) is missing: it was removed, or swapped for {Name(before)}.");
        }
        else if (named.Manifest is not null && At(named) > At(head))
        {
            Report(
                head, $"前のパッケージとして指している {Name(named)} より先に書かれたことになっています（順序が変えられています）。",
                $"It claims to be written before {Name(named)}, which it names as the one before: the order was changed.");
        }

        if (_followers[previous].FirstOrDefault(f => f != head) is { } sibling)
        {
            Report(
                head, $"{Name(sibling)} も同じパッケージに続いています（連鎖が枝分かれしています）。",
                $"{Name(sibling)} follows the same package: the chain forks.");
        }
    }

    private void Report(PackageHead head, string ja, string en)
    {
        if (!_problems.TryGetValue(head, out var problems))
        {
            _problems.Add(head, problems = []);
        }

        problems.Add(new(ja, en));
    }
}
