using System.Text.RegularExpressions;
using ISO27017.Ops.Engine.Register.Markdown;
using ISO27017.Ops.Engine.Register.Reading;

namespace ISO27017.Ops.Engine.Register.Rules;

/// <summary>Links and references within the measures. No address is opened: what it shows is all that is judged.</summary>
internal static partial class LinkRules
{
    /// <summary>What is wrong with them.</summary>
    public static IEnumerable<Finding> Find(RuleContext context) =>
        context.Register.Sides.SelectMany(side => StatementReader.Read(context.Register.Source, side).SelectMany(s => Statement(context, side, s)));

    private static IEnumerable<Finding> Statement(RuleContext context, RoleSide side, Statement statement)
    {
        foreach (var finding in statement.Links.Select(l => Link(context, side, l)).OfType<Finding>()) yield return finding;

        if (Broken().Match(statement.Text) is { Success: true } broken)
        {
            yield return At(context, side, statement.Start, "LinkMalformed", IsoSeverity.Warning, new LocalText(
                $"リンクとして読めない書き方です: {broken.Value}。[表示名](アドレス) の形にしてください（アドレスに空白は使えません）。",
                $"This does not read as a link: {broken.Value}. Write [text](address), without blanks in the address."));
        }
        else if (StatementReader.NamesSource(statement.Text) && statement.Links.Count == 0)
        {
            yield return At(context, side, statement.Start, "ReferenceNowhere", IsoSeverity.Warning, new LocalText(
                $"参照先のリンクがありません: {statement.Text}", $"This source has no link: {statement.Text}"));
        }

        foreach (Match number in ControlNumber().Matches(statement.Text))
        {
            if (context.Known.ContainsKey(number.Value) && !context.Sections.ContainsKey(number.Value))
            {
                yield return At(context, side, statement.Start, "ReferenceNowhere", IsoSeverity.Warning, new LocalText(
                    $"管理策 {number.Value} を参照していますが、登録簿にその節がありません。", $"This refers to the control {number.Value}, of which the register has no section."));
            }
        }
    }

    private static Finding? Link(RuleContext context, RoleSide side, InlineLink link)
    {
        if (link.Url.Length == 0)
        {
            return At(context, side, link.Start, "LinkEmpty", IsoSeverity.Warning, new LocalText(
                $"リンク「{link.Text}」にアドレスがありません。", $"The link \"{link.Text}\" has no address."));
        }

        if (RuleContext.Fragment(link.Url) is { } fragment)
        {
            return context.Slugs.Contains(fragment) ? null : At(context, side, link.Start, "LinkNowhere", IsoSeverity.Warning, new LocalText(
                $"リンク {link.Url} は、どの見出しにもつながりません。", $"The link {link.Url} leads to no heading."));
        }

        if (Scheme().Match(link.Url) is { Success: true } scheme)
        {
            if (scheme.Groups["name"].Value.ToUpperInvariant() is not ("HTTP" or "HTTPS")) return Address(context, side, link);
            if (!Uri.TryCreate(link.Url, UriKind.Absolute, out var uri) || !uri.Host.Contains('.', StringComparison.Ordinal)) return Malformed(context, side, link);
            return uri.Scheme == Uri.UriSchemeHttps ? null : At(context, side, link.Start, "LinkInsecure", IsoSeverity.Information, new LocalText(
                $"リンク {link.Url} は https ではありません。", $"The link {link.Url} is not https."));
        }

        return File(context, side, link);
    }

    private static Finding? Address(RuleContext context, RoleSide side, InlineLink link) =>
        link.Url.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? null : Malformed(context, side, link);

    private static Finding Malformed(RuleContext context, RoleSide side, InlineLink link) => At(context, side, link.Start, "LinkMalformed", IsoSeverity.Warning,
        new LocalText($"リンクのアドレス {link.Url} が正しくありません。", $"The address {link.Url} of the link is not right."));

    // A file beside the register
    private static Finding? File(RuleContext context, RoleSide side, InlineLink link)
    {
        var path = Uri.UnescapeDataString(link.Url.Split('#', '?')[0]);
        var folder = Path.GetDirectoryName(context.Register.Source.Path);
        var apart = path.StartsWith('/') || path.Contains('\\', StringComparison.Ordinal) || path.Contains('\0', StringComparison.Ordinal) || string.IsNullOrEmpty(folder);
        if (!apart && (System.IO.File.Exists(Path.Combine(folder!, path)) || Directory.Exists(Path.Combine(folder!, path)))) return null;
        return At(context, side, link.Start, "LinkNowhere", IsoSeverity.Warning, new LocalText(
            $"リンク {link.Url} に当たるファイルがありません。", $"There is no file to which the link {link.Url} leads."));
    }

    private static Finding At(RuleContext context, RoleSide side, int offset, string rule, IsoSeverity severity, LocalText text) =>
        new(rule, severity, side.ControlId, side.Role, context.Line(offset), text);

    // What is left of brackets after links have been read
    [GeneratedRegex(@"\[[^\[\]\n]{0,200}\]\([^)\n]{0,200}\)?|\[[^\[\]\n]{0,200}\]\s?[(（]?\s?https?://\S{0,200}")]
    private static partial Regex Broken();

    [GeneratedRegex(@"^(?<name>[A-Za-z][A-Za-z0-9+.\-]*):")]
    private static partial Regex Scheme();

    [GeneratedRegex(@"(?:CLD\.)?[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{1,2}")]
    private static partial Regex ControlNumber();
}
