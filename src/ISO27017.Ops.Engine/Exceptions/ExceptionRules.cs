using ISO27017.Ops.Engine.Assessment.Policies;
using ISO27017.Ops.Engine.Catalog;
using ISO27017.Ops.Engine.Catalog.Reading;
using ISO27017.Ops.Engine.Workspace.Entries;
using ISO27017.Ops.Engine.Yaml;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Exceptions;

/// <summary>What the schema cannot say of <c>exceptions.yaml</c>.</summary>
internal static class ExceptionRules
{
    /// <summary>Everything that is wrong with the entries among themselves, in the order of the file.</summary>
    public static IEnumerable<SourceProblem> Check(IReadOnlyList<JObject> entries)
    {
        foreach (var entry in entries)
        {
            if (entries.First(e => e.Text("id") == entry.Text("id")) is var first && first != entry)
            {
                yield return YamlPosition.Of(entry["id"]).Problem(
                    $"{entry["id"]} が二度あります（最初は {YamlPosition.Of(first).Line} 行目）。別の番号にしてください。",
                    $"{entry["id"]} is here twice (first in line {YamlPosition.Of(first).Line}). Give one another number.");
            }

            if (PersonName.Same(entry.Text("owner"), entry.Text("approver")))
            {
                yield return YamlPosition.Of(entry["approver"]).Problem(
                    "責任者と承認者が同じ人です。承認は別の人が行ってください。", "The owner and the approver are one person. Somebody else must approve.");
            }

            if (!entry.ContainsKey("account") && !entry.ContainsKey("region") && !entry.ContainsKey("resource"))
            {
                yield return YamlPosition.Of(entry).Problem(
                    "対象が絞られていません。account、region、resource のいずれかを書いてください。すべてを例外とするなら resource: \"*\" と明示してください。",
                    "Nothing narrows this. Write account, region or resource; if it is to cover everything, say so: resource: \"*\".");
            }

            if (entry.TextOrNull("createdOn") is { } made && EntryDay.Parse(made) is var from && EntryDay.Parse(entry.Text("expires")) is var to
                && (to < from || to > from.AddDays(ExceptionEntry.MostDays)))
            {
                yield return YamlPosition.Of(entry["expires"]).Problem(
                    $"期限は作成日 {made} から {ExceptionEntry.MostDays} 日以内の日付です。", $"It must end within {ExceptionEntry.MostDays} days from the day on which it was made, {made}.");
            }
        }
    }

    /// <summary>Why a check cannot be excepted: there is none such, or it is a roll-up or an attestation; null if it can.</summary>
    public static LocalText? Against(ControlCatalog catalog, string check)
    {
        var found = catalog.Checks.Where(c => Wildcard.Fits(check, c.Id, ignoreCase: true)).ToList();
        if (found.Any(IsExceptable))
        {
            return null;
        }

        if (found.Count > 0)
        {
            return new(
                $"{check} はほかの判定をまとめるチェックです。例外は、元になるチェックに対して作ってください。",
                $"{check} rolls other verdicts up. Except the checks that it rests on instead.");
        }

        if (catalog.Attestations.Any(a => Wildcard.Fits(check, a.Id, ignoreCase: true)))
        {
            return new(
                $"{check} は担当者の証明です。例外にはできません。New-IsoAttestation で証明してください。",
                $"{check} is an attestation, which cannot be excepted. Attest it with New-IsoAttestation.");
        }

        var near = NearMatches.Of(check, catalog.Checks.Select(c => c.Id));
        return new(
            $"チェック '{check}' はありません。" + (near.Count > 0 ? $"もしかして: {string.Join(", ", near)}?" : "Get-IsoCheck で一覧を確認してください。"),
            $"There is no check '{check}'. " + (near.Count > 0 ? $"Did you mean {string.Join(", ", near)}?" : "Get-IsoCheck lists them all."));
    }

    /// <summary>True for a check whose findings an exception may cover.</summary>
    public static bool IsExceptable(CheckDefinition check) => check.RollUp is null;
}
