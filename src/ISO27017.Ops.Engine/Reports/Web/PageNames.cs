using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace ISO27017.Ops.Engine.Reports.Web;

/// <summary>The names of the further pages, and the anchors in them. Ids of the catalogue stand in them as they are; an id that could
/// not be a file's name or a part of a link is replaced by its digest.</summary>
internal static partial class PageNames
{
    /// <summary>The page of a control.</summary>
    public static string Control(string id) => $"control-{Safe(id)}.html";

    /// <summary>A page of a list.</summary>
    /// <param name="list">The list's name, such as <c>list-calls</c>.</param>
    /// <param name="number">The page's number, from 1.</param>
    public static string List(string list, int number) =>
        number == 1 ? $"{list}.html" : FormattableString.Invariant($"{list}.{number}.html");

    /// <summary>The list of a check's results.</summary>
    public static string Results(string checkId) => $"check-{Safe(checkId)}";

    /// <summary>The anchor of a check.</summary>
    public static string Anchor(string checkId) => $"check-{Safe(checkId)}";

    private static string Safe(string id) => Plain().IsMatch(id)
        ? id
        : "x" + Convert.ToHexString(SHA256.HashData(Encoding.Unicode.GetBytes(id)))[..16].ToLowerInvariant();

    // Capitals only: names that differ in case alone are one file on some systems.
    [GeneratedRegex(@"\A[A-Z0-9]+([.-][A-Z0-9]+){0,20}\z", RegexOptions.NonBacktracking)]
    private static partial Regex Plain();
}
