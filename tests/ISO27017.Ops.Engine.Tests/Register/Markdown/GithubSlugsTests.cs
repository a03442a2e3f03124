using ISO27017.Ops.Engine.Register.Markdown;

namespace ISO27017.Ops.Engine.Tests.Register.Markdown;

public class GithubSlugsTests
{
    [Theory]
    [InlineData("5.1.1 情報セキュリティのための方針群", "511-情報セキュリティのための方針群")]
    [InlineData("7.2.2 情報セキュリティの意識向上、教育及び訓練", "722-情報セキュリティの意識向上教育及び訓練")]
    [InlineData("12.1.3 容量・能力の管理", "1213-容量能力の管理")]
    [InlineData("15.1.3 ICTサプライチェーン", "1513-ictサプライチェーン")]
    [InlineData("-目次-", "-目次-")]
    [InlineData("a  b_c -d", "a--b_c--d")]
    [InlineData("がギ々〆①②", "がギ々〆")]
    public void An_anchor_is_as_GitHub_makes_it(string heading, string slug) => Assert.Equal(slug, GithubSlugs.Of(heading));

    [Fact]
    public void Headings_of_the_same_words_are_numbered()
    {
        var slugs = new GithubSlugs();

        Assert.Equal(["csc", "csc-1", "csc-1-1", "csc-2"], new[] { "CSC:", "CSC:", "CSC 1", "CSC" }.Select(slugs.Next));
    }
}
