using System.Globalization;
using ISO27017.Ops.Engine.Workspace.Declarations;

namespace ISO27017.Ops.Engine.Workspace.Documents.Editing;

/// <summary>Why a revision cannot be recorded.</summary>
internal static class DocumentErrors
{
    public static IsoOpsException NotOnDisk() => new("ReadOnlyWorkspace", IsoError.InvalidOperation, new LocalText(
        "組み込みの見本は書き換えられません。New-IsoWorkspace -Sample で自分のフォルダーに作ってください。",
        "The built-in sample cannot be changed. Make a copy of your own with New-IsoWorkspace -Sample."));

    public static IsoOpsException InFuture(DateOnly day) => new("ApprovalInFuture", IsoError.InvalidArgument, new LocalText(
        $"承認日 {Day(day)} は未来の日付です。承認された日を指定してください。", $"The approval on {Day(day)} lies in the future. Give the day on which it was approved."), Day(day));

    public static IsoOpsException ReviewBeforeApproval(DateOnly review, DateOnly approved) => new("ReviewBeforeApproval", IsoError.InvalidArgument, new LocalText(
        $"次回の見直し {Day(review)} は承認日 {Day(approved)} より後の日付にしてください。",
        $"The next review, {Day(review)}, must lie after the approval on {Day(approved)}."), Day(review));

    public static IsoOpsException ReviewNeeded(DocumentDeclaration document, DateOnly approved) => new("ReviewBeforeApproval", IsoError.InvalidArgument, new LocalText(
        $"文書 {document.Id} に書かれている次回の見直し {Day(document.NextReview!.Value)} は承認日 {Day(approved)} より前です。-NextReview も指定してください。",
        $"The next review of {document.Id}, {Day(document.NextReview!.Value)}, lies before the approval on {Day(approved)}. Give -NextReview too."), document.Id);

    public static IsoOpsException UnusableText(string text) => new("UnusableText", IsoError.InvalidArgument, new LocalText(
        $"値「{VisibleText.Of(text)}」は空か、目に見えない文字を含んでいます。", $"The value \"{VisibleText.Of(text)}\" is empty or has characters that cannot be seen."), text);

    public static IsoOpsException NoFile(DocumentDeclaration document, LocalText why) => new("DocumentFileMissing", IsoError.NotFound, new LocalText(
        $"文書 {document.Id} の承認を記録できません。{why.Ja}", $"The approval of {document.Id} cannot be recorded. {why.En}"), document.Id);

    public static IsoOpsException Gone(string id, string path) => new("UnknownDocument", IsoError.NotFound, new LocalText(
        $"文書「{id}」は {path} の documents にありません。", $"There is no document \"{id}\" under documents in {path}."), id);

    public static IsoOpsException NotEditable(DocumentDeclaration document) => new("DocumentNotEditable", IsoError.InvalidOperation, new LocalText(
        $"{document.At} の文書 {document.Id} の書き方では、値だけを書き換えられません。何も変えていません。1 行に 1 項目で書き直してから、もう一度実行してください。",
        $"The document {document.Id} at {document.At} is written in a way in which single values cannot be replaced. Nothing has changed. Write one member a line and run this again."), document.Id);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
