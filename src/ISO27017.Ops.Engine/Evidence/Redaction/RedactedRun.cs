using System.Security.Cryptography;
using System.Text;
using ISO27017.Ops.Engine.Documents;
using ISO27017.Ops.Engine.Workspace;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Evidence.Redaction;

/// <summary>A run as a redacted package tells it. The run itself stays as it is.</summary>
internal sealed class RedactedRun : IRunRecord
{
    private readonly IRunRecord _run;
    private readonly IReadOnlyList<IsoRedactionKind> _kinds;
    private readonly RedactionKey _key;
    private readonly Pseudonyms _tokens;
    private readonly Redactor _redactor;
    private readonly RedactedFiles _files;
    private readonly Dictionary<string, CallOutcome> _outcomes;
    private readonly Dictionary<string, string> _keys;

    private RedactedRun(IRunRecord run, IReadOnlyList<IsoResult> results, IReadOnlyList<IsoRedactionKind> kinds, RedactionKey key, CancellationToken cancel)
    {
        (_run, _kinds, _key, _files) = (run, kinds, key, new RedactedFiles(run.Files, run.OpenFile));
        var values = Values(results, cancel);
        _tokens = new Pseudonyms(key);
        _redactor = new Redactor(kinds.ToHashSet(), values, _tokens);
        Digests(cancel);
        _files.Redact(_redactor);
        _outcomes = run.Ledger.ToDictionary(o => o.Call.Key, o => Redacted(o with { Answer = null }), StringComparer.Ordinal);
        _keys = _outcomes.ToDictionary(o => o.Value.Call.Key, o => o.Key, StringComparer.Ordinal);
        Results = [.. results.Select(Redacted)];
        Accounts = [.. run.Accounts.Select(Redacted)];
        if (kinds.Contains(IsoRedactionKind.AccountId))
            _tokens.Exclude(IsoRedactionKind.AccountId, values.Accounts);
        if (kinds.Contains(IsoRedactionKind.UserName))
            _tokens.Exclude(IsoRedactionKind.UserName, values.Names);
    }

    /// <summary>The results, redacted.</summary>
    public IReadOnlyList<IsoResult> Results { get; }

    /// <inheritdoc/>
    public string Id => _run.Id;

    /// <inheritdoc/>
    public DateTimeOffset StartedAt => _run.StartedAt;

    /// <inheritdoc/>
    public DateTimeOffset AsOf => _run.AsOf;

    /// <inheritdoc/>
    public string Source => _run.Source;

    /// <inheritdoc/>
    public string? Organization => _run.Organization;

    /// <inheritdoc/>
    public string ToolVersion => _run.ToolVersion;

    /// <inheritdoc/>
    public string CatalogVersion => _run.CatalogVersion;

    /// <inheritdoc/>
    public IReadOnlyList<CallerIdentity> Callers =>
        [.. _run.Callers.Select(c => new CallerIdentity(_redactor.Prose(c.AccountId), _redactor.Prose(c.Arn)))];

    /// <inheritdoc/>
    public string HomeAccount => _redactor.Prose(_run.HomeAccount);

    /// <inheritdoc/>
    public IReadOnlyList<IsoAccount> Accounts { get; }

    /// <inheritdoc/>
    public IReadOnlyList<string> Regions => _run.Regions;

    /// <inheritdoc/>
    public bool Partial => _run.Partial;

    /// <inheritdoc/>
    public JObject Parameters => (JObject)_redactor.Tree(NamePlaces.Parameters, _run.Parameters);

    /// <inheritdoc/>
    public IReadOnlyList<IsoControl> Controls => _run.Controls;

    /// <inheritdoc/>
    public IReadOnlyList<IsoCheck> Checks => [.. _run.Checks.Select(Redacted)];

    /// <inheritdoc/>
    public bool HasWorkspace => _run.HasWorkspace;

    /// <inheritdoc/>
    public IReadOnlyList<ScopeExclusion> Exclusions =>
    [
        .. _run.Exclusions.Select(e => e with
        {
            Account = _redactor.ProseOrNull(e.Account), Resource = _redactor.ProseOrNull(e.Resource), Tag = _redactor.ProseOrNull(e.Tag), Reason = _redactor.Prose(e.Reason),
        }),
    ];

    /// <inheritdoc/>
    public IReadOnlyList<string> Files => _files.Names;

    /// <inheritdoc/>
    public IReadOnlyList<WithheldFile> Withheld => [.. _run.Withheld, .. _files.Withheld];

    /// <inheritdoc/>
    public IReadOnlyList<RedactionRecord> Redactions =>
        [.. _run.Redactions.Concat(_kinds.Select(k => new RedactionRecord(k, _tokens.Count(k), _key.Id, RedactionKey.Method))).OrderBy(r => r.Kind)];

    /// <inheritdoc/>
    public int ResultCount => _run.ResultCount;

    /// <inheritdoc/>
    public IReadOnlyCollection<CallOutcome> Ledger => [.. _outcomes.Values];

    /// <summary>Redacts a run. A kind that is redacted already (the run judged a redacted package again) stays as it is.</summary>
    /// <param name="run">The run.</param>
    /// <param name="results">Its results that are exported.</param>
    /// <param name="verdicts">The verdicts over them.</param>
    /// <param name="request">What is redacted.</param>
    /// <param name="cancel">Stops it.</param>
    /// <exception cref="IsoOpsException">It cannot be redacted.</exception>
    public static (IRunRecord Run, IReadOnlyList<IsoResult> Results, IReadOnlyList<IsoVerdict> Verdicts) Of(
        IRunRecord run, IReadOnlyList<IsoResult> results, IReadOnlyList<IsoVerdict> verdicts, RedactionRequest request, CancellationToken cancel)
    {
        var key = RedactionKey.Of(request.Salt);
        var kinds = request.Single().Except(run.Redactions.Select(r => r.Kind)).ToList();
        if (kinds.Count == 0)
            return request.Kinds.Count == 0 && request.Salt is not null ? throw RedactionErrors.SaltWithoutKinds() : (run, results, verdicts);
        var redacted = new RedactedRun(run, results, kinds, key, cancel);
        return (redacted, ResultLines.Sort(redacted.Results, run.Controls), [.. verdicts.Select(redacted.Redacted)]);
    }

    /// <inheritdoc/>
    public bool IsAbsent(string key) => _keys.TryGetValue(key, out var original) && _run.IsAbsent(original);

    /// <inheritdoc/>
    public Stream OpenDocument(string key)
    {
        var outcome = Original(_keys.TryGetValue(key, out var original) ? original : throw new FileNotFoundException(null, key));
        var document = new MemoryStream();
        DocumentFile.Write(document, _outcomes[original] with
        {
            Answer = outcome.Answer is { } answer ? _redactor.Tree(Name(outcome.Call), answer) : null,
        });
        document.Position = 0;
        return document;
    }

    /// <inheritdoc/>
    public Stream OpenFile(string name) => _files.Open(name);

    private static string Name(AwsCall call) => $"{call.Service}:{call.Operation}";

    private CallOutcome Original(string key)
    {
        using var source = _run.OpenDocument(key);
        return DocumentFile.Read(source);
    }

    private PersonalValues Values(IReadOnlyList<IsoResult> results, CancellationToken cancel)
    {
        var values = new PersonalValues();
        values.Accounts.UnionWith(_run.Accounts.Select(a => a.Id).Append(_run.HomeAccount).Where(PersonalText.IsAccount));
        values.Look(NamePlaces.Parameters, _run.Parameters);
        foreach (var text in _run.Callers.Select(c => c.Arn).Concat(results.SelectMany(r => new[] { r.ResourceId, r.Expected, r.Observed, r.Messages.En }).OfType<string>())
                     .Concat(_run.Exclusions.Select(e => e.Resource).OfType<string>()))
            values.Look(text);
        values.Wildcards.UnionWith(_run.Exclusions.SelectMany(e => new[] { e.Resource, e.Tag }).OfType<string>().Concat(_run.Checks.Select(c => c.Expression)).Where(t => t.AsSpan().IndexOfAny("*?'") >= 0));
        _files.Look(values);
        foreach (var outcome in _run.Ledger)
        {
            cancel.ThrowIfCancellationRequested();
            var operation = Name(outcome.Call);
            values.Look(operation, outcome.Call.Parameters);
            values.Look(operation, Original(outcome.Call.Key).Answer);
            if (PersonalText.IsAccount(outcome.Call.AccountId))
                values.Accounts.Add(outcome.Call.AccountId);
        }

        return values;
    }

    // A policy that names an account has another digest when the account is another: who declared the old one means the new one.
    private void Digests(CancellationToken cancel)
    {
        var declared = PersonalText.Sha256().Matches(_run.Parameters.ToString()).Select(m => m.Value).ToHashSet(StringComparer.Ordinal);
        if (declared.Count == 0)
            return;
        foreach (var outcome in _run.Ledger.Where(o => o.Call.Service != AwsCall.Workspace))
        {
            cancel.ThrowIfCancellationRequested();
            foreach (var text in (Original(outcome.Call.Key).Answer as JContainer)?.DescendantsAndSelf().OfType<JValue>().Select(v => v.Value).OfType<string>() ?? [])
            {
                if (EncodedText.Json(text) is not { } json)
                    continue;
                var before = Sha256(json);
                if (!declared.Contains(before))
                    continue;
                var after = _redactor.Tree(Name(outcome.Call), new JValue(text)).Value<string>()!;
                if (EncodedText.Json(after) is { } changed && Sha256(changed) is var now && now != before)
                    _redactor.Digests[before] = now;
            }
        }
    }

    /// <summary>As <c>sha256_json</c> of the catalogue takes it.</summary>
    internal static string Sha256(JToken json) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(CanonicalJson.Write(json)))).ToLowerInvariant();

    private CallOutcome Redacted(CallOutcome o) => o with
    {
        Call = new AwsCall(
            _redactor.Prose(o.Call.AccountId), o.Call.Region, o.Call.Service, o.Call.Operation, (JObject)_redactor.Tree(Name(o.Call), o.Call.Parameters)),
        Error = o.Error is { } error ? error with { Message = _redactor.Prose(error.Message) } : null,
    };

    private IsoResult Redacted(IsoResult r) => new()
    {
        ControlId = r.ControlId,
        Role = r.Role,
        CheckId = r.CheckId,
        Rule = r.Rule,
        Kind = r.Kind,
        Status = r.Status,
        OriginalStatus = r.OriginalStatus,
        Reason = r.Reason,
        AccountId = _redactor.ProseOrNull(r.AccountId),
        Region = r.Region,
        ResourceId = Value(r.ResourceId),
        Expected = _redactor.ProseOrNull(r.Expected),
        Observed = Value(r.Observed),
        Texts = Redacted(r.Texts),
        Messages = Redacted(r.Messages),
        CollectedAt = r.CollectedAt,
        Documents = Redacted(r.Documents),
    };

    // A run names them in order.
    private string[] Redacted(string[] documents)
    {
        var redacted = documents.Select(d => _outcomes.TryGetValue(d, out var o) ? o.Call.Key : _redactor.Prose(d)).ToArray();
        if (documents.SequenceEqual(documents.Order(StringComparer.Ordinal)))
            Array.Sort(redacted, StringComparer.Ordinal);
        return redacted;
    }

    // As it stands in the document that it was taken from.
    private string? Value(string? text) => text is null ? null : (string?)_redactor.Tree(NamePlaces.Results, new JValue(text));

    private LocalText Redacted(LocalText text) => new(_redactor.Prose(text.Ja), _redactor.Prose(text.En));

    private IsoVerdict Redacted(IsoVerdict v) => new()
    {
        ControlId = v.ControlId,
        Role = v.Role,
        Texts = v.Texts,
        Status = v.Status,
        Reason = v.Reason,
        Messages = Redacted(v.Messages),
        Passed = v.Passed,
        Failed = v.Failed,
        DocumentOutdated = v.DocumentOutdated,
        NotEvaluated = v.NotEvaluated,
        NotApplicable = v.NotApplicable,
        Attested = v.Attested,
        AttestationRequired = v.AttestationRequired,
        AttestationExpired = v.AttestationExpired,
        Excepted = v.Excepted,
        Total = v.Total,
    };

    private IsoAccount Redacted(IsoAccount a) => new()
    {
        Id = _redactor.Prose(a.Id), Name = _redactor.ProseOrNull(a.Name), Kind = a.Kind, Tenant = _redactor.ProseOrNull(a.Tenant), State = a.State,
        Arn = _redactor.ProseOrNull(a.Arn), JoinedAt = a.JoinedAt, Regions = a.Regions, Role = _redactor.ProseOrNull(a.Role),
    };

    private IsoCheck Redacted(IsoCheck c) => new()
    {
        Id = c.Id, ControlId = c.ControlId, Role = c.Role, Kind = c.Kind, Texts = Redacted(c.Texts), Expression = _redactor.Prose(c.Expression), Digest = c.Digest, RestsOn = c.RestsOn,
        Parameters = c.Parameters, Operations = c.Operations, IamActions = c.IamActions, AwsCli = [.. c.AwsCli.Select(_redactor.Prose)],
    };
}
