using ISO27017.Ops.Engine.Reports.Machine;
using ISO27017.Ops.Engine.Tests.Reports.Support;

namespace ISO27017.Ops.Engine.Tests.Reports.Machine;

public class AwsResourceTests
{
    private const string Account = "777788889999";

    [Theory]
    [InlineData("arn:aws:s3:::aozora-logs", "arn:aws:s3:::aozora-logs", "AwsS3Bucket")]
    [InlineData("arn:aws:s3:::aozora-logs/key", "arn:aws:s3:::aozora-logs/key", "Other")]
    [InlineData("arn:aws:rds:ap-northeast-1:777788889999:db:hoshi-db", "arn:aws:rds:ap-northeast-1:777788889999:db:hoshi-db", "AwsRdsDbInstance")]
    [InlineData("arn:aws:rds:ap-northeast-1:777788889999:snapshot:rds:x", "arn:aws:rds:ap-northeast-1:777788889999:snapshot:rds:x", "AwsRdsDbSnapshot")]
    [InlineData("arn:aws:iam::777788889999:user/path/name", "arn:aws:iam::777788889999:user/path/name", "AwsIamUser")]
    [InlineData("arn:aws:iam::777788889999:user/name 1", "arn:aws:iam::777788889999:user/name 1", "Other")]
    [InlineData("arn:aws:sns:ap-northeast-1:777788889999:alarms", "arn:aws:sns:ap-northeast-1:777788889999:alarms", "AwsSnsTopic")]
    [InlineData("arn:aws:elasticloadbalancing:ap-northeast-1:777788889999:loadbalancer/app/x/1", "arn:aws:elasticloadbalancing:ap-northeast-1:777788889999:loadbalancer/app/x/1", "AwsElbv2LoadBalancer")]
    [InlineData("arn:aws:elasticloadbalancing:ap-northeast-1:777788889999:loadbalancer/classic", "arn:aws:elasticloadbalancing:ap-northeast-1:777788889999:loadbalancer/classic", "AwsElbLoadBalancer")]
    [InlineData("i-0aa11bb22cc33dd01", "arn:aws:ec2:ap-northeast-1:777788889999:instance/i-0aa11bb22cc33dd01", "AwsEc2Instance")]
    [InlineData("vol-0aa11bb22cc33dd01", "arn:aws:ec2:ap-northeast-1:777788889999:volume/vol-0aa11bb22cc33dd01", "AwsEc2Volume")]
    [InlineData("i-0aa11bb22cc33dd01 CPUUtilization", "i-0aa11bb22cc33dd01 CPUUtilization", "Other")]
    [InlineData("i-am-a-name", "i-am-a-name", "Other")]
    [InlineData("ledger:16", "ledger:16", "Other")]
    [InlineData("arn:", "arn:", "Other")]
    [InlineData("777788889999", "AWS::::Account:777788889999", "AwsAccount")]
    [InlineData(null, "AWS::::Account:777788889999", "AwsAccount")]
    [InlineData(" ", "AWS::::Account:777788889999", "AwsAccount")]
    public void A_resource_has_its_ARN_and_its_type(string? name, string id, string type)
    {
        var resource = AwsResource.Of(SmallReports.Result(IsoStatus.Fail, resource: name), Account, "aws");
        Assert.Equal((id, type, "aws"), (resource.Id, resource.Type, resource.Partition));
    }

    [Fact]
    public void An_ARN_says_its_partition_itself() =>
        Assert.Equal("aws-cn", AwsResource.Of(SmallReports.Result(IsoStatus.Fail, resource: "arn:aws-cn:s3:::b"), Account, "aws").Partition);
}
