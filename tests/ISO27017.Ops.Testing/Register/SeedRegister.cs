using System.Text;

namespace ISO27017.Ops.Testing.Register;

/// <summary>The organisation's own register, with all its irregularities.</summary>
public static class SeedRegister
{
    private static readonly Lazy<byte[]> Whole = new(() =>
    {
        using var stream = typeof(SeedRegister).Assembly.GetManifestResourceStream("ISO27017.md")!;
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    });

    /// <summary>Its bytes.</summary>
    public static byte[] Bytes => [.. Whole.Value];

    /// <summary>Its text.</summary>
    public static string Text => Encoding.UTF8.GetString(Whole.Value);
}
