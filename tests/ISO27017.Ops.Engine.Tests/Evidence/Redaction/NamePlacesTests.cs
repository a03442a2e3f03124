using System.Text.RegularExpressions;
using ISO27017.Ops.Engine.Aws.Models;
using ISO27017.Ops.Engine.Evidence.Redaction;

namespace ISO27017.Ops.Engine.Tests.Evidence.Redaction;

/// <summary>The table of places against AWS's own models.</summary>
public partial class NamePlacesTests
{
    [Fact]
    public void Every_member_of_an_answer_that_may_name_a_person_is_decided_upon()
    {
        var undecided = new SortedSet<string>(StringComparer.Ordinal);
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var operation in ServiceModels.Names.SelectMany(s => ServiceModels.Find(s)!.Operations.Values))
        {
            foreach (var (member, within) in Texts(operation.Output, null, []))
            {
                known.Add(member);
                var name = operation.ToString();
                if (Suspicious().IsMatch(member) && !Id().IsMatch(member) && !NamePlaces.IsUser(name, member, within) && !NamePlaces.IsSession(name, member)
                    && !NamePlaces.Users.Contains(member) && !NamePlaces.People.Contains(member) && !NamePlaces.NotPersonal.Contains(member))
                    undecided.Add($"{member} of {within} in {name}");
            }
        }

        Assert.True(undecided.Count == 0, string.Join('\n', undecided));
        Assert.DoesNotContain(NamePlaces.NotPersonal, n => NamePlaces.Users.Contains(n) || NamePlaces.People.Contains(n));
        Assert.Contains("UserName", known);
    }

    [Theory]
    [InlineData("iam:ListUsers", "UserName", "Users", true)]
    [InlineData("identitystore:ListUsers", "DisplayName", "Users", true)]
    [InlineData("identitystore:ListGroups", "DisplayName", "Groups", false)]
    [InlineData("account:GetAlternateContact", "Name", "AlternateContact", true)]
    [InlineData("ec2:DescribeInstances", "Name", "State", false)]
    [InlineData("cloudtrail:LookupEvents", "userName", "sessionIssuer", false)]
    [InlineData("cloudtrail:LookupEvents", "userName", "userIdentity", true)]
    public void A_user_is_named_here_and_not_there(string operation, string member, string within, bool user) =>
        Assert.Equal(user, NamePlaces.IsUser(operation, member, within));

    private static IEnumerable<(string Member, string? Within)> Texts(Shape? shape, string? within, HashSet<Shape> seen)
    {
        if (shape is null || !seen.Add(shape))
            yield break;
        foreach (var (name, member) in shape.Members)
        {
            var inner = member.Shape;
            while (inner.Element is { } element && inner.Members.Count == 0)
                inner = element.Shape;
            if (inner.Members.Count == 0 && inner.Type == ShapeType.String)
                yield return (name, within);
            foreach (var below in Texts(inner, name, seen))
                yield return below;
        }
    }

    [GeneratedRegex("user|owner|author|person|principal|creat.*by|modif.*by|updat.*by|display|request.*(er|by)|approv|session|caller|actor|fullname|given|family|nick|formatted|login|reporter|initiat|subject|identit", RegexOptions.IgnoreCase)]
    private static partial Regex Suspicious();

    [GeneratedRegex("(Arn|Arns|Id|Ids|Type|Status|Code|Version|Url|Uri|Endpoint|Token)$")]
    private static partial Regex Id();
}
