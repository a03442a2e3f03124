using System.IO.Enumeration;
using System.Text.RegularExpressions;
using ISO27017.Ops.Engine.Catalog.Embedded;
using ISO27017.Ops.Engine.Workspace;
using ISO27017.Ops.Engine.Workspace.Checks;
using ISO27017.Ops.Engine.Workspace.Entries;

namespace ISO27017.Ops.Engine.Exceptions;

/// <summary>Findings that somebody has approved to leave as they are, for a time.</summary>
public static partial class ExceptionService
{
    private const int LongestName = 200;
    private const int LongestReason = 2000;
    private const int LongestResource = 2048;

    /// <summary>The workspace's exceptions, in the order of the file.</summary>
    /// <param name="workspace">The folder or file of the workspace; null to look upward.</param>
    /// <param name="currentFolder">Where to begin looking.</param>
    /// <param name="results">Results to count matches in; null for none.</param>
    /// <param name="time">The clock; null for the system's.</param>
    /// <exception cref="IsoOpsException"><c>NoWorkspace</c>, <c>InvalidExceptions</c>, or the file cannot be read.</exception>
    public static IReadOnlyList<IsoException> Get(string? workspace, string? currentFolder, IEnumerable<IsoResult>? results = null, TimeProvider? time = null)
    {
        var entries = ExceptionFile.Read(Find(workspace, currentFolder).Files);
        var asOf = (time ?? TimeProvider.System).GetUtcNow();
        var matcher = new ExceptionMatcher(entries, asOf);
        foreach (var result in results ?? [])
        {
            matcher.Count(result);
        }

        return [.. matcher.Uses().Select(u => ExceptionView.Of(u.Entry, asOf, results is null ? null : u.Matched))];
    }

    /// <summary>Those whose id fits a pattern.</summary>
    /// <exception cref="IsoOpsException"><c>UnknownException</c>: none does, and the pattern has no wildcard.</exception>
    public static IReadOnlyList<IsoException> Select(IReadOnlyList<IsoException> exceptions, string pattern)
    {
        ArgumentNullException.ThrowIfNull(exceptions);
        ArgumentNullException.ThrowIfNull(pattern);
        var found = exceptions.Where(e => FileSystemName.MatchesSimpleExpression(pattern, e.Id)).ToList();
        return found.Count > 0 || pattern.AsSpan().IndexOfAny('*', '?') >= 0
            ? found
            : throw new IsoOpsException("UnknownException", IsoError.NotFound, new LocalText(
                $"例外 '{pattern}' はありません。Get-IsoException で一覧を確認してください。",
                $"There is no exception '{pattern}'. Get-IsoException lists them all."), pattern);
    }

    /// <summary>Examines an exception; nothing is written yet.</summary>
    /// <exception cref="IsoOpsException">Something in it cannot be recorded; the error says what and what to do.</exception>
    public static ExceptionDraft Prepare(ExceptionRequest request, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(request);
        var clock = time ?? TimeProvider.System;
        var organisation = Find(request.Workspace, request.CurrentFolder);
        var today = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
        var entry = new ExceptionEntry
        {
            Id = "",
            Check = Check(organisation, request.Check.Trim()),
            Account = Fitting(request.Account, Account(), ExceptionErrors.NotAnAccount),
            Region = Fitting(request.Region, Region(), ExceptionErrors.NotARegion),
            Resource = EntryText.Optional(nameof(request.Resource), request.Resource, LongestResource),
            Owner = EntryText.Required(nameof(request.Owner), request.Owner, LongestName),
            Approver = EntryText.Required(nameof(request.Approver), request.Approver, LongestName),
            Reason = EntryText.Required(nameof(request.Reason), request.Reason, LongestReason),
            Ticket = EntryText.Required(nameof(request.Ticket), request.Ticket, LongestName),
            CreatedOn = today,
            Expires = Expires(request, today),
        };
        if (PersonName.Same(entry.Owner, entry.Approver))
        {
            throw ExceptionErrors.SamePerson(entry.Owner);
        }

        if (entry is { Account: null, Region: null, Resource: null })
        {
            throw ExceptionErrors.Everything();
        }

        ExceptionFile.Read(organisation.Files);
        return new ExceptionDraft(organisation.Files.OnDisk(ExceptionEntry.FileName) ?? throw WorkspaceNeed.None(), entry, clock);
    }

    private static Organisation Find(string? workspace, string? currentFolder) =>
        WorkspaceFinder.Find(workspace, currentFolder) ?? throw WorkspaceNeed.None();

    // The workspace's own checks are read only where ours do not know the name
    private static string Check(Organisation organisation, string check)
    {
        var catalog = ExceptionRules.Against(EmbeddedCatalog.Catalog, check) is null ? EmbeddedCatalog.Catalog : WorkspaceCatalog.Of(organisation.Files);
        if (ExceptionRules.Against(catalog, check) is not { } why)
        {
            return catalog.Check(check)?.Id ?? check;
        }

        throw catalog.Check(check) is not null || catalog.Attestations.Any(a => string.Equals(a.Id, check, StringComparison.OrdinalIgnoreCase))
            ? ExceptionErrors.NotExceptable(check, why)
            : ExceptionErrors.UnknownCheck(check, why);
    }

    private static DateOnly Expires(ExceptionRequest request, DateOnly today)
    {
        var expires = EntryDay.Read(nameof(request.Expires), request.Expires);
        return expires < today
            ? throw ExceptionErrors.AlreadyOver(expires, today)
            : expires > today.AddDays(ExceptionEntry.MostDays)
            ? throw ExceptionErrors.TooLong(expires, today.AddDays(ExceptionEntry.MostDays))
            : expires;
    }

    private static string? Fitting(string? text, Regex form, Func<string, IsoOpsException> otherwise) =>
        text is null || form.IsMatch(text) ? text : throw otherwise(text);

    [GeneratedRegex(@"\A([0-9]{12}|\*)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Account();

    [GeneratedRegex(@"\A[a-z0-9*?-]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Region();
}
