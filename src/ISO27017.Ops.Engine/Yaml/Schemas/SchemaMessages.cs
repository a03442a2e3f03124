using Newtonsoft.Json.Linq;
using NJsonSchema;
using NJsonSchema.Validation;
using Kind = NJsonSchema.Validation.ValidationErrorKind;

namespace ISO27017.Ops.Engine.Yaml.Schemas;

/// <summary>What a schema's finding means to the person who writes the file.</summary>
internal static class SchemaMessages
{
    public static SourceProblem Problem(ValidationError error)
    {
        var name = Name(error);
        var schema = error.Schema;
        var (ja, en) = error.Kind switch
        {
            Kind.PropertyRequired => ($"「{error.Property}」がありません。書き加えてください。", $"\"{error.Property}\" is missing. Add it."),
            Kind.NoAdditionalPropertiesAllowed => Unknown(error),
            Kind.NotInEnumeration => (
                $"{name}は {Allowed(schema)} のいずれかでなければなりません。", $"{name} must be one of {Allowed(schema)}."),
            Kind.StringExpected => (
                $"{name}は文字列でなければなりません。数や真偽値に見えるものは引用符で囲んでください。",
                $"{name} must be text. Quote what looks like a number or true/false."),
            Kind.IntegerExpected => ($"{name}は整数でなければなりません。", $"{name} must be a whole number."),
            Kind.NumberExpected => ($"{name}は数でなければなりません。", $"{name} must be a number."),
            Kind.BooleanExpected => ($"{name}は true か false でなければなりません。", $"{name} must be true or false."),
            Kind.ObjectExpected => ($"{name}は「キー: 値」の組でなければなりません。", $"{name} must be a map (key: value)."),
            Kind.ArrayExpected => ($"{name}は一覧（「- 」で始まる行）でなければなりません。", $"{name} must be a list (lines that begin with a dash)."),
            Kind.NullExpected => ($"{name}は空でなければなりません。", $"{name} must be empty."),
            Kind.PatternMismatch => ($"{name}の形が違います。形は {schema.Pattern} です。", $"{name} has the wrong form; it is {schema.Pattern}."),
            Kind.StringTooShort => ($"{name}が短すぎます（{schema.MinLength} 文字以上）。", $"{name} is too short (at least {schema.MinLength} characters)."),
            Kind.StringTooLong => ($"{name}が長すぎます（{schema.MaxLength} 文字以下）。", $"{name} is too long (at most {schema.MaxLength} characters)."),
            Kind.NumberTooSmall => ($"{name}は {schema.Minimum} 以上でなければなりません。", $"{name} must be {schema.Minimum} or more."),
            Kind.NumberTooBig or Kind.IntegerTooBig => ($"{name}は {schema.Maximum} 以下でなければなりません。", $"{name} must be {schema.Maximum} or less."),
            Kind.TooFewItems => ($"{name}は {schema.MinItems} 件以上必要です。", $"{name} needs {schema.MinItems} or more entries."),
            Kind.TooManyItems => ($"{name}は {schema.MaxItems} 件以下でなければなりません。", $"{name} may have {schema.MaxItems} entries at most."),
            Kind.ItemsNotUnique => ($"{name}に同じ値が二度あります。", $"{name} holds a value twice."),
            Kind.TooFewProperties => ($"{name}が空です。", $"{name} is empty."),
            Kind.DateExpected => ($"{name}は実在する日付（例 2026-11-20）でなければなりません。", $"{name} must be a date that exists, such as 2026-11-20."),
            Kind.DateTimeExpected => (
                $"{name}は実在する日時（例 2026-11-20T01:00:00Z）でなければなりません。", $"{name} must be a time that exists, such as 2026-11-20T01:00:00Z."),
            Kind.TimeSpanExpected => ($"{name}は期間（例 PT15M、P3D）でなければなりません。", $"{name} must be a duration such as PT15M or P3D."),
            _ => ($"{name}が正しくありません（{error.Kind}）。", $"{name} is not right ({error.Kind})."),
        };
        return Place(error).Problem(ja, en);
    }

    // A missing member has no place of its own, and an unknown one is best shown at its key
    private static YamlPosition Place(ValidationError error) =>
        error.Kind == Kind.NoAdditionalPropertiesAllowed && error.Token is JObject map &&
        map.Property(error.Property ?? "", StringComparison.Ordinal) is { } unknown
            ? YamlPosition.Of(unknown)
            : YamlPosition.Of(error.Token);

    private static (string Ja, string En) Unknown(ValidationError error)
    {
        var known = Holder(error.Schema).OrderBy(k => k, StringComparer.Ordinal).ToList();
        var list = string.Join(", ", known);
        var near = NearMatches.Of(error.Property ?? "", known);
        var ja = near.Count > 0 ? $"「{string.Join("」「", near)}」ではありませんか。" : $"使えるのは {list} です。";
        var en = near.Count > 0 ? $"Did you mean {string.Join(" or ", near)}?" : $"Known are {list}.";
        return ($"「{error.Property}」は知らない項目です。{ja}", $"\"{error.Property}\" is not known here. {en}");
    }

    private static IEnumerable<string> Holder(JsonSchema schema) => schema.ActualSchema.ActualProperties.Keys;

    private static string Allowed(JsonSchema schema) => string.Join(", ", schema.ActualSchema.Enumeration);

    private static string Name(ValidationError error)
    {
        for (var at = error.Token; at is not null; at = at.Parent)
            if (at is JProperty property) return $"\"{property.Name}\"";
        return error.Property is { Length: > 0 } name ? $"\"{name}\"" : "(value)";
    }
}
