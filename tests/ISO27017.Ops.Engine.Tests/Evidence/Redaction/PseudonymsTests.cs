using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using ISO27017.Ops.Engine.Evidence.Redaction;
using ISO27017.Ops.Engine.Workspace.Entries;

namespace ISO27017.Ops.Engine.Tests.Evidence.Redaction;

/// <summary>What tokens have in common with their values, and what not.</summary>
public class PseudonymsTests
{
    private static readonly RedactionKey Key = RedactionKey.Of("a salt that nobody guesses"u8.ToArray());

    [Fact]
    public void Tokens_have_the_shape_of_what_they_stand_for()
    {
        var tokens = new Pseudonyms(Key);
        Assert.Matches("^mail-[a-p]{12}@redacted\\.invalid$", tokens.Email("taro@example.jp"));
        Assert.Matches("^user-[a-p]{12}$", tokens.Name("taro"));
        Assert.Matches("^[1-9][0-9]{11}$", tokens.Account("000000000001"));
        Assert.Equal(tokens.Email("taro@example.jp"), tokens.Name("taro@example.jp"));
        Assert.NotEqual(tokens.Email("taro@example.jp"), tokens.Email("jiro@example.jp"));
        Assert.Equal(tokens.Name("taro"), new Pseudonyms(Key).Name("taro"));
        Assert.NotEqual(tokens.Name("taro"), new Pseudonyms(RedactionKey.Of("another salt that is long"u8.ToArray())).Name("taro"));
        Assert.NotEqual(new Pseudonyms(RedactionKey.Of(null)).Name("taro"), new Pseudonyms(RedactionKey.Of(null)).Name("taro"));
        Assert.Equal(2, tokens.Count(IsoRedactionKind.Email));
    }

    [Fact]
    public void What_is_a_token_already_is_left()
    {
        var tokens = new Pseudonyms(Key);
        Assert.Equal(tokens.Email("taro@example.jp"), tokens.Email(tokens.Email("taro@example.jp")));
        Assert.False(NameRules.IsName(tokens.Name("taro")));
    }

    [Property]
    public Property Who_was_one_person_still_is_and_who_was_not_is_not() => Prop.ForAll(Names().Two().ToArbitrary(), p =>
    {
        var tokens = new Pseudonyms(Key);
        var (a, b) = p;
        return PersonName.Same(a, b) == PersonName.Same(tokens.Name(a), tokens.Name(b)) && (a == b) == (tokens.Name(a) == tokens.Name(b));
    });

    [Property]
    public Property Addresses_equal_but_for_case_are_so_after() => Prop.ForAll(Gen.Elements("ops@x.jp", "Ops@x.jp", "OPS@X.JP", "ops@y.jp").Two().ToArbitrary(), p =>
    {
        var tokens = new Pseudonyms(Key);
        var (a, b) = p;
        return string.Equals(a, b, StringComparison.OrdinalIgnoreCase) == string.Equals(tokens.Email(a), tokens.Email(b), StringComparison.OrdinalIgnoreCase)
            && (a == b) == (tokens.Email(a) == tokens.Email(b));
    });

    [Fact]
    public void A_token_fits_the_wildcards_that_its_name_fits_and_no_others()
    {
        var values = new PersonalValues();
        values.Look("iam:ListUsers", Newtonsoft.Json.Linq.JToken.Parse("""{"Users":[{"UserName":"svc-mail"},{"UserName":"svc-batch"},{"UserName":"taro"},{"UserName":"tarou"},{"UserName":"saburo"}]}"""));
        values.Look(NamePlaces.Parameters, Newtonsoft.Json.Linq.JToken.Parse("""{"Identity.AllowedIamUsers":["arn:aws:iam::*:user/svc-*","arn:aws:iam::*:user/tar?","arn:aws:iam::*:user/taro*","arn:aws:iam::*:user/user-*"]}"""));
        var tokens = new Pseudonyms(Key);
        var redactor = new Redactor(new HashSet<IsoRedactionKind> { IsoRedactionKind.UserName }, values, tokens);
        var patterns = new[] { "svc-*", "tar?", "taro*", "user-*" };
        foreach (var name in values.Names)
        {
            Assert.NotEqual(name, tokens.Name(name));
            Assert.Equal(
                patterns.Select(p => Engine.Assessment.Policies.Wildcard.Fits(p, name)),
                patterns.Select(p => Engine.Assessment.Policies.Wildcard.Fits(redactor.Prose(p), tokens.Name(name))));
        }

        Assert.StartsWith("svc-", tokens.Name("svc-mail"), StringComparison.Ordinal);
        Assert.DoesNotContain("taro", redactor.Prose("taro*"), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_no_token_can_fit_nothing_is_made_up()
    {
        var tokens = new Pseudonyms(Key) { Patterns = new NamePatterns() };
        tokens.Patterns.Add("t*", "x*");
        tokens.Patterns.Add("*o", "nothing fits this");
        Assert.Equal("RedactionPattern", Assert.Throws<IsoOpsException>(() => tokens.Name("taro")).Id);
    }

    [Fact]
    public void A_value_that_is_another_values_token_is_refused()
    {
        var tokens = new Pseudonyms(Key);
        Assert.Equal("RedactionCollision", Assert.Throws<IsoOpsException>(() => tokens.Exclude(IsoRedactionKind.AccountId, [tokens.Account("111122223333")])).Id);
    }

    [Fact]
    public void A_salt_that_can_be_guessed_is_refused() =>
        Assert.Equal("RedactionSaltTooShort", Assert.Throws<IsoOpsException>(() => RedactionKey.Of("short"u8.ToArray())).Id);

    private static Gen<string> Names() => from name in Gen.Elements("山田 太郎", "山田太郎", "山田　太郎", "Taro Yamada", "taro yamada", "ＴＡＲＯ Yamada", "tanaka", "Tanaka", "田中", "t\u200baro", "taro")
                                          select name;
}
