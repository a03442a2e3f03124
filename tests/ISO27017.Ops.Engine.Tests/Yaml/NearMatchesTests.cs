using ISO27017.Ops.Engine.Yaml;

namespace ISO27017.Ops.Engine.Tests.Yaml;

public class NearMatchesTests
{
    [Theory]
    [InlineData("9.2.4", "9.2.3 9.2.5 12.4.1", "9.2.3 9.2.5")]
    [InlineData("cld.9.5.2", "CLD.9.5.1 9.5.2", "CLD.9.5.1")]
    [InlineData("Backup", "Backup.MaxAge Regions.Allowed", "Backup.MaxAge")]
    [InlineData("zzz", "abc def", "")]
    public void The_nearest_come_first(string name, string known, string near) =>
        Assert.Equal(near.Split(' ', StringSplitOptions.RemoveEmptyEntries), NearMatches.Of(name, known.Split(' ')));

    [Theory]
    [InlineData("", "abc", 3)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("same", "same", 0)]
    public void Distance_counts_letters_to_change(string a, string b, int distance) =>
        Assert.Equal(distance, NearMatches.Distance(a, b));
}
