namespace ISO27017.Ops.Catalog.Tests;

/// <summary>Fails with the whole list, not with its first forty letters.</summary>
internal static class None
{
    public static void Of<T>(IEnumerable<T> problems)
    {
        var text = string.Join('\n', problems);
        Assert.True(text.Length == 0, text);
    }
}
