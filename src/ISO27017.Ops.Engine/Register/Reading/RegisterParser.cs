using ISO27017.Ops.Engine.Register.Markdown;
using Markdig.Syntax;

namespace ISO27017.Ops.Engine.Register.Reading;

/// <summary>Takes a register apart: headings of whatever level name controls and roles; all else belongs to the one before.</summary>
internal sealed class RegisterParser
{
    private readonly RegisterText _source;
    private readonly List<RegisterHeading> _headings = [];
    private readonly List<ControlSection> _controls = [];
    private readonly List<RoleSide> _sides = [];
    private readonly List<Block> _blocks = [];
    private readonly List<Block> _contents = [];
    private RegisterHeading? _contentsHeading;
    private bool _inContents;
    private RegisterHeading? _control;
    private (RegisterHeading Heading, IsoRole Role, string After)? _side;
    private int _introducedTo;
    private readonly System.Text.StringBuilder _introduction = new();

    private RegisterParser(RegisterText source) => _source = source;

    /// <summary>The register.</summary>
    /// <exception cref="IsoOpsException"><c>RegisterTooDeep</c>, <c>RegisterWithoutControls</c>.</exception>
    public static RegisterDocument Parse(RegisterText source)
    {
        var document = new RegisterParser(source).Read();
        return document.Controls.Count > 0 ? document : throw RegisterErrors.WithoutControls(source.Path);
    }

    private RegisterDocument Read()
    {
        var slugs = new GithubSlugs();
        foreach (var block in MarkdownBlocks.Parse(_source))
        {
            if (block is not HeadingBlock found)
            {
                (_inContents ? _contents : _blocks).Add(block);
                continue;
            }

            var heading = RegisterHeading.Read(_source, found, slugs);
            _headings.Add(heading);
            Take(heading, found);
        }

        EndControl(_source.Text.Length);
        return new RegisterDocument
        {
            Source = _source,
            Headings = _headings,
            Controls = _controls,
            ContentsHeading = _contentsHeading,
            Contents = ContentsReader.Read(_source, _contents),
        };
    }

    private void Take(RegisterHeading heading, Block block)
    {
        var wasContents = _inContents;
        _inContents = false;
        if (HeadingForms.Control(heading.Text) is not null)
        {
            EndControl(heading.Start);
            _control = heading;
            _introducedTo = heading.Next;
        }
        else if (_control is not null && HeadingForms.Role(heading.Text) is var (role, rest))
        {
            EndSide(heading.Start);
            _side = (heading, role, rest);
            _blocks.Clear();
        }
        else if (_contentsHeading is null && HeadingForms.IsContents(heading.Text))
        {
            EndControl(heading.Start);
            _contentsHeading = heading;
            _inContents = true;
        }
        else if (_control is not null && EndsControl(heading, _control))
        {
            EndControl(heading.Start);
        }
        else if (_side is var (side, _, _) && heading.Level <= side.Level)
        {
            EndSide(heading.Start);
        }
        else if (_side is not null)
        {
            _blocks.Add(block);
        }
        else
        {
            _inContents = wasContents && heading.Level > _contentsHeading!.Level;
        }
    }

    // A heading above the control's, or one of the register's own parts
    private bool EndsControl(RegisterHeading heading, RegisterHeading control) =>
        heading.Level < control.Level || HeadingForms.IsPart(heading.Text) || (heading.Level == control.Level && heading.Level <= 2 && _sides.Count > 0);

    private void EndSide(int at)
    {
        if (_side is not var (heading, role, rest))
        {
            Introduce(at);
            return;
        }

        _side = null;
        _introducedTo = at;
        var blocks = _blocks.ToList();
        _blocks.Clear();
        while (blocks is [.., ThematicBreakBlock]) blocks.RemoveAt(blocks.Count - 1);
        var (start, end) = Content(heading, blocks);
        _sides.Add(new RoleSide
        {
            ControlId = HeadingForms.Control(_control!.Text)!.Value.Id,
            Role = role, Heading = heading, Rest = rest, ContentStart = start, ContentEnd = end, Blocks = blocks,
        });
    }

    // Whole lines: a fenced block's span, say, does not begin at its indentation
    private (int Start, int End) Content(RegisterHeading heading, List<Block> blocks)
    {
        if (blocks.Count == 0) return (heading.Next, heading.Next);
        var (first, last) = (_source.Lines.At(blocks[0].Span.Start), _source.Lines.At(Math.Max(blocks[0].Span.Start, blocks[^1].Span.End)));
        while (last > first && _source.Lines[last].Trim().IsEmpty) last--;
        return (_source.Lines.Start(first), _source.Lines.End(last));
    }

    private void Introduce(int to)
    {
        if (_control is not null && to > _introducedTo) _introduction.Append(_source.Text, _introducedTo, to - _introducedTo);
        _introducedTo = Math.Max(_introducedTo, to);
    }

    private void EndControl(int at)
    {
        EndSide(at);
        if (_control is not null)
        {
            var (id, title) = HeadingForms.Control(_control.Text)!.Value;
            _controls.Add(new ControlSection { Id = id, Title = title, Heading = _control, Sides = [.. _sides], Introduction = _introduction.ToString() });
        }

        _control = null;
        _sides.Clear();
        _blocks.Clear();
        _introduction.Clear();
    }
}
