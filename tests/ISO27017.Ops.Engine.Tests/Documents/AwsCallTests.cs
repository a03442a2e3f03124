using ISO27017.Ops.Engine.Documents;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Tests.Documents;

public class AwsCallTests
{
    private static AwsCall Call(string parameters) =>
        new("111122223333", "ap-northeast-1", "ec2", "DescribeVolumes", JObject.Parse(parameters));

    [Fact]
    public void Equal_parameters_in_another_order_have_one_key() =>
        Assert.Equal(Call("""{"a":1,"b":{"c":[1,2],"d":null}}""").Key, Call("""{"b":{"d":null,"c":[1,2]},"a":1}""").Key);

    [Fact]
    public void Other_parameters_have_another_key() =>
        Assert.NotEqual(Call("""{"a":[1,2]}""").Key, Call("""{"a":[2,1]}""").Key);

    [Fact]
    public void A_key_is_a_path_within_a_package() =>
        Assert.Matches("^documents/111122223333/ap-northeast-1/ec2.DescribeVolumes/[0-9a-f]{16}.json$", Call("{}").Key);
}
