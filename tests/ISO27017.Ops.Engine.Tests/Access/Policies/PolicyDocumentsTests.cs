using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using ISO27017.Ops.Engine.Access.Policies;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Tests.Access.Policies;

public class PolicyDocumentsTests
{
    [Fact]
    public void Nothing_to_allow_is_no_document() => Assert.Empty(PolicyDocuments.Of([new PolicyStatement("A", [])]));

    [Fact]
    public void An_action_of_another_statement_needs_room_for_that_statement_too()
    {
        // One action fills the first document but for what an action alone would need, not what a second statement needs.
        var one = new string('A', PolicyDocuments.MostCharacters - 145);

        var documents = PolicyDocuments.Of([new PolicyStatement("One", [one]), new PolicyStatement("Two", ["b:GetB"])]);

        Assert.Equal(2, documents.Count);
        Assert.InRange(PolicyDocuments.Size(documents[0]) + "b:GetB".Length + 3, 1, PolicyDocuments.MostCharacters);
    }

    [Property(MaxTest = 30)]
    public Property However_much_there_is_no_document_is_larger_than_IAM_takes_and_none_loses_or_repeats_an_action()
    {
        var names = Gen.Choose(1, 60).Select(n => new string('A', n));
        var many = Gen.Choose(1, 400).SelectMany(n => names.ListOf(n)).ToArbitrary();
        return Prop.ForAll(many, lengths =>
        {
            var actions = lengths.Select((name, i) => $"service{i}:{name}").ToList();
            var half = actions.Count / 2;
            var documents = PolicyDocuments.Of([new PolicyStatement("One", actions[..half]), new PolicyStatement("Two", actions[half..])]);

            Assert.All(documents, d => Assert.InRange(PolicyDocuments.Size(d), 1, PolicyDocuments.MostCharacters));
            Assert.All(documents.SelectMany(d => d["Statement"]!), s => Assert.NotEmpty(s["Action"]!));
            Assert.Equal(actions, documents.SelectMany(Actions));
            // As few as there can be when they are filled in order: the first action of the next would not have fitted.
            for (var i = 1; i < documents.Count; i++)
            {
                Assert.True(PolicyDocuments.Size(WithFirstActionOf(documents[i], documents[i - 1])) > PolicyDocuments.MostCharacters);
            }
        });
    }

    [Fact]
    public void A_document_is_what_IAM_reads()
    {
        var document = Assert.Single(PolicyDocuments.Of([new PolicyStatement("One", ["a:GetA"]), new PolicyStatement("Two", ["b:GetB"])]));

        Assert.True(JToken.DeepEquals(document, JObject.Parse(PolicyDocuments.Text(document))));
        Assert.Equal("2012-10-17", (string?)document["Version"]);
        Assert.Equal(["One", "Two"], document["Statement"]!.Select(s => (string?)s["Sid"]));
        Assert.All(document["Statement"]!, s => Assert.Equal(("Allow", "*"), ((string?)s["Effect"], (string?)s["Resource"])));
    }

    // What the document before would have become: the action goes into its statement, which is new where another one ends there.
    private static JObject WithFirstActionOf(JObject next, JObject before)
    {
        var longer = (JObject)before.DeepClone();
        var from = next["Statement"]!.First!;
        var statements = (JArray)longer["Statement"]!;
        if (!JToken.DeepEquals(statements.Last!["Sid"], from["Sid"]))
        {
            var statement = (JObject)from.DeepClone();
            statement["Action"] = new JArray();
            statements.Add(statement);
        }

        ((JArray)statements.Last!["Action"]!).Add(from["Action"]!.First!.DeepClone());
        return longer;
    }

    private static IEnumerable<string> Actions(JObject document) =>
        document["Statement"]!.SelectMany(s => s["Action"]!.Values<string>().OfType<string>());
}
