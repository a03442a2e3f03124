using System.Globalization;
using System.Runtime.CompilerServices;
using ISO27017.Ops.Engine.Aws.Client;
using ISO27017.Ops.Engine.Documents;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Aws;

/// <summary>Finds the accounts that a run could look at.</summary>
public sealed class AccountService
{
    /// <summary>The kind of the account that the organisation belongs to.</summary>
    private const string Management = "management";

    private readonly AwsSourceOptions _options;

    /// <summary>Makes it.</summary>
    public AccountService()
        : this(new AwsSourceOptions())
    {
    }

    internal AccountService(AwsSourceOptions options) => _options = options;

    /// <summary>The accounts of the organisation; without one, or without the right to see it, the credentials' own account only.</summary>
    /// <param name="connection">How to reach AWS.</param>
    /// <param name="warn">Hears why there is only one account.</param>
    /// <param name="cancel">Ends it.</param>
    /// <exception cref="IsoOpsException">There are no usable credentials, or AWS cannot be reached.</exception>
    public async IAsyncEnumerable<IsoAccount> ListAsync(
        AwsConnection connection, Action<LocalText>? warn = null, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        await using var source = await AwsDocumentSource.OpenAsync(connection, _options, cancel).ConfigureAwait(false);
        foreach (var account in await ListAsync(source, source.Caller.AccountId, warn, cancel).ConfigureAwait(false))
            yield return account;
    }

    /// <summary>The same from any source, asked in <paramref name="ownId"/>.</summary>
    internal static async Task<IReadOnlyList<IsoAccount>> ListAsync(
        IDocumentSource source, string ownId, Action<LocalText>? warn, CancellationToken cancel)
    {
        var list = await AskAsync("ListAccounts").ConfigureAwait(false);
        if (list.Error is { } error)
        {
            warn?.Invoke(new LocalText(
                $"組織のアカウント一覧を取得できないため、認証情報のアカウント {ownId} だけを返します: {error.Code} {error.Message}",
                $"The organisation's accounts cannot be listed, so only the credentials' own account {ownId} is given: {error.Code} {error.Message}"));
            if (list.Answer is null)
                return [new IsoAccount { Id = ownId }];
        }

        var organization = (await AskAsync("DescribeOrganization").ConfigureAwait(false)).Answer?["Organization"];
        var management = (string?)(organization?["MasterAccountId"] ?? organization?["ManagementAccountId"]);
        return [.. (list.Answer!["Accounts"] ?? new JArray()).Select(a => Read(a, management))];

        Task<CallOutcome> AskAsync(string operation) =>
            source.AskAsync(new AwsCall(ownId, AwsCall.Global, "organizations", operation, []), cancel);
    }

    private static IsoAccount Read(JToken account, string? management) => new()
    {
        Id = (string)account["Id"]!,
        Name = (string?)account["Name"],
        Arn = (string?)account["Arn"],
        // State took the place of Status in 2025; older answers have the latter only
        State = (string?)(account["State"] ?? account["Status"]),
        Kind = (string?)account["Id"] == management ? Management : "other",
        JoinedAt = DateTimeOffset.TryParse(
            (string?)account["JoinedTimestamp"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var joined)
            ? joined
            : null,
    };
}
