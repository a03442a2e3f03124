using System.Globalization;
using YamlDotNet.Core;

namespace ISO27017.Ops.Engine.Yaml;

/// <summary>What can be wrong with a file as YAML, in words.</summary>
internal static class YamlProblems
{
    /// <summary>So many problems of one file are told; a file of another kind would give thousands.</summary>
    public const int Most = 100;

    public static SourceProblem TooLarge(string file, int most) => new(file, 0, 0, new(
        $"ファイルが大きすぎます（上限 {most / 1024} KB）。分割してください。",
        $"The file is too large (at most {most / 1024} KB). Split it."));

    public static SourceProblem NotUtf8(string file, int line, bool shiftJis) => new(file, line, 0, shiftJis
        ? new("UTF-8 ではありません。Shift_JIS のようです。UTF-8 で保存し直してください。",
            "This is not UTF-8; it looks like Shift_JIS. Save the file as UTF-8.")
        : new("UTF-8 ではありません。UTF-8 で保存し直してください。", "This is not UTF-8. Save the file as UTF-8."));

    public static SourceProblem Tab(string file, int line, int column) => new(file, line, column, new(
        "タブがあります。字下げは空白で、文字列の中では \"\\t\" と書いてください。",
        "There is a tab. Indent with spaces; within text write \"\\t\"."));

    public static SourceProblem Control(string file, int line, int column, char c)
    {
        var code = ((int)c).ToString("X4", CultureInfo.InvariantCulture);
        return new(file, line, column, new(
            $"制御文字 U+{code} があります。取り除いてください。",
            $"There is the control character U+{code}. Remove it."));
    }

    public static SourceProblem Syntax(string file, YamlException error)
    {
        var (line, column) = Place(error.Start);
        return new(file, line, column, new(
            $"YAML として読めません（{error.Message}）。字下げ、引用符、「: 」の後の空白を確かめてください。",
            $"This cannot be read as YAML ({error.Message}). Check the indentation, the quotes and the space after a colon."));
    }


    public static SourceProblem Unreadable(string file, Mark at) => Make(file, at,
        "この後を YAML として読めません。「: 」の前のキーと、字下げを確かめてください。",
        "What follows cannot be read as YAML. Check the indentation, and that there is a key before each colon.");

    public static SourceProblem Empty(string file) => new(file, 0, 0, new("ファイルが空です。", "The file is empty."));

    public static SourceProblem SecondDocument(string file, Mark at) => Make(file, at,
        "文書が複数あります。「---」で区切らず、ファイルを分けてください。",
        "There is more than one document. Use one file each instead of a line of ---.");

    public static SourceProblem Anchor(string file, Mark at) => Make(file, at,
        "アンカー（&）と別名（*）は使えません。値をそのまま書いてください。文字列なら引用符で囲んでください。",
        "Anchors (&) and aliases (*) are not allowed. Write the value itself; quote it if it is text.");

    public static SourceProblem MergeKey(string file, Mark at) => Make(file, at,
        "マージキー（<<）は使えません。値をそのまま書いてください。",
        "The merge key (<<) is not allowed. Write the values themselves.");

    public static SourceProblem Tag(string file, Mark at, string tag) => Make(file, at,
        $"タグ {tag} は使えません。取り除いてください。", $"The tag {tag} is not allowed. Remove it.");

    public static SourceProblem Ago(string file, Mark at, string text) => Make(file, at,
        $"!ago の後は ISO 8601 の期間（例 PT5M、P3D）を書いてください。「{text}」は期間ではありません。",
        $"After !ago write an ISO 8601 duration such as PT5M or P3D; \"{text}\" is none.");

    public static SourceProblem TooDeep(string file, Mark at, int most) => Make(file, at,
        $"入れ子が深すぎます（上限 {most} 段）。", $"Lists and maps are nested too deeply (at most {most} levels).");

    public static SourceProblem Duplicate(string file, Mark at, string key, int first) => Make(file, at,
        $"キー「{key}」が重複しています（最初は {first} 行目）。どちらかを取り除いてください。",
        $"The key \"{key}\" is here twice (first in line {first}). Remove one.");

    public static SourceProblem KeyNotText(string file, Mark at) => Make(file, at,
        "キーは文字列でなければなりません。", "A key must be text.");

    public static SourceProblem NotANumber(string file, Mark at, string text) => Make(file, at,
        $"「{text}」は数として使えません。文字列なら引用符で囲んでください。",
        $"\"{text}\" cannot be used as a number. Quote it if it is text.");

    public static SourceProblem ControlValue(string file, Mark at) => Make(file, at,
        "値に制御文字があります。取り除いてください。", "The value holds a control character. Remove it.");

    private static SourceProblem Make(string file, Mark at, string ja, string en)
    {
        var (line, column) = Place(at);
        return new(file, line, column, new(ja, en));
    }

    private static (int Line, int Column) Place(in Mark at) => ((int)at.Line, (int)at.Column);
}
