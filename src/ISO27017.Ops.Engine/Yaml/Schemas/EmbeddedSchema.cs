namespace ISO27017.Ops.Engine.Yaml.Schemas;

/// <summary>The schemas that travel with this assembly, the same that editors use.</summary>
internal static class EmbeddedSchema
{
    /// <summary>The schema of <c>seeds/schema/NAME.schema.json</c>.</summary>
    public static DocumentSchema Load(string name) => DocumentSchema.Parse(Text(name));

    /// <summary>The same as JSON.</summary>
    public static string Text(string name)
    {
        using var stream = typeof(EmbeddedSchema).Assembly.GetManifestResourceStream($"schema/{name}.schema.json")
            ?? throw new InvalidOperationException($"schema/{name}.schema.json is not embedded");
        using var text = new StreamReader(stream);
        return text.ReadToEnd();
    }
}
