using ISO27017.Ops.Engine.Aws.Cli;
using ISO27017.Ops.Engine.Catalog;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Tests.Aws.Cli;

public sealed class CliTemplateTests
{
    [Fact]
    public void What_only_a_run_knows_is_a_placeholder() => Assert.Equal(
        "aws cloudtrail get-trail-status --name '<TrailARN>' --region '<region>' --output json",
        CliTemplate.Of(Call("cloudtrail", "GetTrailStatus", new() { ["Name"] = "TrailARN" }), regional: true));

    [Fact]
    public void A_constant_expression_is_its_value() => Assert.Equal(
        """aws guardduty list-findings --detector-id '<DetectorId>' --finding-criteria '{"Criterion":{"severity":{"Gte":7},"service.archived":{"Eq":["false"]}}}' --region us-east-1 --query 'FindingIds[].{FindingId: @}' --output json""",
        CliTemplate.Of(
            Call("guardduty", "ListFindings", new()
            {
                ["DetectorId"] = "DetectorId",
                ["FindingCriteria"] = """{Criterion: {severity: {Gte: `7`}, "service.archived": {Eq: ['false']}}}""",
            }) with { Items = "FindingIds[].{FindingId: @}", Region = "'us-east-1'" },
            regional: true));

    [Fact]
    public void A_parameter_of_the_organisation_is_a_placeholder() => Assert.Equal(
        """aws kms describe-key --cli-input-json '{"KeyId":"<param(\u0027Key\u0027)>"}' --output json""",
        CliTemplate.Of(Call("kms", "DescribeKey", new() { ["KeyId"] = "param('Key')" }), regional: false));

    private static CallDefinition Call(string service, string operation, JObject with) =>
        new() { Service = service, Operation = operation, With = with };
}
