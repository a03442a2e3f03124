namespace ISO27017.Ops.Engine.Aws.Models;

/// <summary>How an operation gives its answer in pages.</summary>
/// <param name="InputTokens">The parameters that ask for the next page.</param>
/// <param name="OutputTokens">The members of an answer that name it, in the same order.</param>
/// <param name="Joined">The members that grow with each page.</param>
/// <param name="Once">Members that are kept from the first page. All others are left out, as the AWS CLI does.</param>
/// <param name="MoreResults">The member that says whether there is more; null where a token alone says it.</param>
/// <param name="PageSize">The parameter for the size of a page.</param>
internal sealed record Paging(
    IReadOnlyList<string> InputTokens,
    IReadOnlyList<string> OutputTokens,
    IReadOnlyList<string> Joined,
    IReadOnlyList<string> Once,
    string? MoreResults,
    string? PageSize);
