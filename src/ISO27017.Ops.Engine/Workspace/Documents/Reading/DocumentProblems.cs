using System.Globalization;

namespace ISO27017.Ops.Engine.Workspace.Documents.Reading;

/// <summary>Everything for which a document can give no text.</summary>
internal static class DocumentProblems
{
    public static DocumentProblemException TooLarge(long most) => new("TooLarge", new LocalText(
        $"{{0}} は大きすぎます（上限 {Size(most)}）。本文だけのファイルに分けてください。",
        $"{{0}} is too large (at most {Size(most)}). Split it, or leave out the pictures."));

    public static DocumentProblemException TooComplex() => new("TooComplex", new LocalText(
        "{0} は展開すると大きすぎるか、入れ子が深すぎるため読みません。作成元のソフトウェアで保存し直してください。",
        "{0} is not read, because it unpacks to too much or is nested too deeply. Save it anew with the software that made it."));

    public static DocumentProblemException TakesTooLong(TimeSpan limit) => new("TakesTooLong", new LocalText(
        $"{{0}} は {limit.TotalSeconds.ToString(CultureInfo.InvariantCulture)} 秒以内に読み終わりませんでした。作成元のソフトウェアで保存し直してください。",
        $"{{0}} could not be read within {limit.TotalSeconds.ToString(CultureInfo.InvariantCulture)} seconds. Save it anew with the software that made it."));

    public static DocumentProblemException Encrypted() => new("Encrypted", new LocalText(
        "{0} はパスワードで保護されているため読めません。保護を外したファイルを登録してください。",
        "{0} is protected by a password and cannot be read. Declare a file without protection."));

    public static DocumentProblemException Damaged(Exception? cause = null) => new("Damaged", new LocalText(
        "{0} は壊れているか途中で切れているため読めません。元のファイルからコピーし直してください。",
        "{0} is damaged or cut off and cannot be read. Copy it again from the original."), cause);

    public static DocumentProblemException NoText() => new("NoText", new LocalText(
        "{0} には文字がありません（スキャンした画像では）。文字として読める PDF（OCR 済みなど）を登録してください。",
        "{0} has no text (scanned?). Declare a file whose text can be read, for example after OCR."));

    public static DocumentProblemException UnsupportedFormat(string ja, string en) => new("UnsupportedFormat", new LocalText(
        $"{{0}} は{ja}のため読めません。Markdown、テキスト、HTML、docx、xlsx、PDF のいずれかで登録してください。",
        $"{{0}} cannot be read: it is {en}. Declare it as Markdown, text, HTML, docx, xlsx or PDF."));

    public static DocumentProblemException UnknownEncoding() => new("UnknownEncoding", new LocalText(
        "{0} の文字コードが分かりません。UTF-8 で保存し直してください。",
        "The character encoding of {0} cannot be told. Save it as UTF-8."));

    private static string Size(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024 / 1024} MB");
}
