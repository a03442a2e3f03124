using System.Text;
using FsCheck.Xunit;
using ISO27017.Ops.Engine.Register;
using ISO27017.Ops.Engine.Register.Reading;
using ISO27017.Ops.Engine.Register.Writing;
using ISO27017.Ops.Testing.Register;

namespace ISO27017.Ops.Engine.Tests.Register.Reading;

/// <summary>Whatever is done to the seed, what is read goes back as it came, and a change touches one section.</summary>
public class LosslessTests
{
    private static readonly string[] Pieces = ["\r", "\n", "\r\n", "#", "## ", "### CSP:", "- ", "    ", "`", "```\n", "<!--", "-->", "[", "](#目次)", "---\n", "\t", "　", "𠮟", "> ", "1. "];

    [Property(MaxTest = 150)]
    public void Read_and_written_unchanged_it_is_the_same_bytes(int seed)
    {
        var bytes = Mutated(new Random(seed), wild: true);

        Assert.Equal(bytes, RegisterText.Of("r.md", bytes).Bytes());
        try
        {
            RegisterParser.Parse(RegisterText.Of("r.md", bytes));
        }
        catch (IsoOpsException error)
        {
            Assert.StartsWith("Register", error.Id, StringComparison.Ordinal);
        }
    }

    [Property(MaxTest = 60)]
    public void A_change_leaves_every_byte_outside_its_section_alone(int seed)
    {
        var random = new Random(seed);
        var bytes = Mutated(random, wild: false);
        var register = Registers.Parse(bytes);
        var sides = register.Sides.ToList();
        var side = sides[random.Next(sides.Count)];
        var change = new MeasureChange { Path = "r.md", ControlId = side.ControlId, Role = side.Role, Statements = ["新しい対策\n- その一", "もう一つ"] };

        var written = SectionWriter.Change(register, change);

        var before = register.Source.Text;
        var prefix = before[..side.Heading.Start];
        var suffix = before[side.ContentEnd..];
        Assert.StartsWith(prefix, written.Text, StringComparison.Ordinal);
        Assert.EndsWith(suffix, written.Text, StringComparison.Ordinal);
        Assert.Equal(bytes.AsSpan().StartsWith("\uFEFF"u8), written.Bytes().AsSpan().StartsWith("\uFEFF"u8));
        Assert.Equal(Bare(before).Count, Bare(written.Text).Count);
        var now = Registers.Measures(RegisterParser.Parse(written)).ToDictionary(m => m.ToString());
        Assert.Equal(["新しい対策\n- その一", "もう一つ"], now[$"{side.ControlId}-{side.Role}"].Statements);
        Assert.All(Registers.Measures(register).Where(m => m.ToString() != $"{side.ControlId}-{side.Role}"), m => Assert.Equal(m.Content, now[m.ToString()].Content));
    }

    [Property(MaxTest = 80)]
    public void Whatever_a_statement_says_it_stays_one_and_the_others_stay_as_they_are(int seed)
    {
        var random = new Random(seed);
        var register = Registers.Parse(Mutated(random, wild: false));
        var measures = Registers.Measures(register);
        var measure = measures[random.Next(measures.Count)];
        var statement = "文" + string.Concat(Enumerable.Range(0, 1 + random.Next(8)).Select(_ => Pieces[random.Next(Pieces.Length)] + (random.Next(3) == 0 ? "文" : "")));
        if (random.Next(2) == 0) statement = statement[1..] + "文";

        var written = RegisterParser.Parse(SectionWriter.Change(register, new MeasureChange
        {
            Path = "r.md", ControlId = measure.ControlId, Role = measure.Role, Statements = ["前", statement, "後"],
        }));

        var now = Registers.Measures(written);
        Assert.Equal(measures.Select(m => m.ToString()), now.Select(m => m.ToString()));
        Assert.All(now.Zip(measures).Where(p => p.First.ToString() != measure.ToString()), p => Assert.Equal(p.Second.Content, p.First.Content));
        Assert.Equal(3, now.Single(m => m.ToString() == measure.ToString()).Statements.Length);
        Assert.Equal(register.Headings.Count, written.Headings.Count);
    }

    [Property(MaxTest = 60)]
    public void Writing_a_section_as_it_is_changes_nothing(int seed)
    {
        var random = new Random(seed);
        var register = Registers.Parse(Mutated(random, wild: false));
        var measures = Registers.Measures(register);
        var measure = measures[random.Next(measures.Count)];

        var written = SectionWriter.Change(register, new MeasureChange
        {
            Path = "r.md", ControlId = measure.ControlId, Role = measure.Role, Content = measure.Content, Digest = measure.Digest,
        });

        Assert.Equal(register.Source.Bytes(), written.Bytes());
    }

    // A register of one kind of line end gets none of another
    private static List<char> Bare(string text) =>
        text.Contains("\r\n", StringComparison.Ordinal) && !text.Replace("\r\n", "", StringComparison.Ordinal).Contains('\n', StringComparison.Ordinal)
            ? [.. text.Replace("\r\n", "", StringComparison.Ordinal).Where(c => c is '\r' or '\n')] : [];

    private static byte[] Mutated(Random random, bool wild)
    {
        var text = SeedRegister.Text;
        var ends = random.Next(4);
        text = ends switch
        {
            0 => text,
            1 => text.Replace("\n", "\r\n", StringComparison.Ordinal),
            2 => text.Replace("\n", "\r", StringComparison.Ordinal),
            _ => string.Concat(text.Select(c => c == '\n' ? random.Next(3) switch { 0 => "\n", 1 => "\r\n", _ => "\r" } : c.ToString())),
        };
        for (var i = wild ? random.Next(12) : 0; i > 0; i--)
        {
            var at = random.Next(text.Length);
            if (char.IsLowSurrogate(text[at])) continue;
            text = random.Next(2) == 0 ? text.Insert(at, Pieces[random.Next(Pieces.Length)]) : text.Remove(at, Math.Min(random.Next(40), text.Length - at));
        }

        if (random.Next(2) == 0) text = text.TrimEnd('\r', '\n');
        var bytes = Encoding.UTF8.GetBytes(text);
        return random.Next(2) == 0 ? bytes : [0xEF, 0xBB, 0xBF, .. bytes];
    }
}
