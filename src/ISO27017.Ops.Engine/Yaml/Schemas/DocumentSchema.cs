using System.Collections.Concurrent;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using NJsonSchema.Validation;

namespace ISO27017.Ops.Engine.Yaml.Schemas;

/// <summary>A JSON Schema, and what is wrong with a document by it, in our own words and with the line.</summary>
internal sealed class DocumentSchema
{
    // Making one takes a hundred times as long as using it
    private static readonly ConcurrentDictionary<string, DocumentSchema> Known = new(StringComparer.Ordinal);

    private readonly JsonSchema _schema;
    private readonly JsonSchemaValidator _validator;

    private DocumentSchema(JsonSchema schema)
    {
        _schema = schema;
        // The built-in formats are those of .NET (a duration would be 1.02:03:04): ours replace them
        var settings = new JsonSchemaValidatorSettings
        {
            FormatValidators = [TextFormat.Date, TextFormat.DateTime, TextFormat.Duration],
        };
        _validator = new JsonSchemaValidator(settings);
    }

    /// <summary>Reads a schema. It refers to nothing outside itself.</summary>
    public static DocumentSchema Parse(string json) => Known.GetOrAdd(json, static text =>
        new(JsonSchema.FromJsonAsync(text).ConfigureAwait(false).GetAwaiter().GetResult()));

    /// <summary>Everything that is wrong with <paramref name="value"/>, in the order of the file.</summary>
    public IReadOnlyList<SourceProblem> Check(JToken value)
    {
        // The library's schemas fill their caches while they are used
        lock (_schema)
        {
            return [.. _validator.Validate(value, _schema)
                .SelectMany(Flat)
                .Select(SchemaMessages.Problem)
                .Distinct()
                .OrderBy(p => p.Line).ThenBy(p => p.Column)];
        }
    }

    // What is wrong with an element is more use than "an element is wrong"
    private static IEnumerable<ValidationError> Flat(ValidationError error) => error switch
    {
        ChildSchemaValidationError { Errors.Count: > 0 } child when child.Errors.Values.Any(e => e.Count > 0) =>
            child.Errors.Values.SelectMany(e => e).SelectMany(Flat),
        MultiTypeValidationError { Errors.Count: > 0 } types when types.Errors.Values.Any(e => e.Count > 0) =>
            types.Errors.Values.First(e => e.Count > 0).SelectMany(Flat),
        _ => [error],
    };
}
