namespace ISO27017.Ops.Engine.Aws.Protocols;

/// <summary>Text in URIs and forms as AWS's signatures need it: everything but letters, digits and <c>-_.~</c> encoded.</summary>
internal static class UriText
{
    /// <summary>One value.</summary>
    public static string Encode(string value) => Uri.EscapeDataString(value);

    /// <summary>A value whose slashes stay.</summary>
    public static string EncodePath(string value) => string.Join('/', value.Split('/').Select(Uri.EscapeDataString));
}
