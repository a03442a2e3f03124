using ISO27017.Ops.Engine.Reports.Machine;
using Newtonsoft.Json;

namespace ISO27017.Ops.Engine.Reports.Oscal;

/// <summary>Writes OSCAL's JSON as it goes. What is empty is left out: OSCAL knows neither empty strings nor empty lists.</summary>
internal sealed class OscalJson(JsonWriter json)
{
    /// <summary>A member that is an object.</summary>
    public void Object(string name, Action members)
    {
        json.WritePropertyName(name);
        Object(members);
    }

    /// <summary>An object.</summary>
    public void Object(Action members)
    {
        json.WriteStartObject();
        members();
        json.WriteEndObject();
    }

    /// <summary>A member that is a list of objects; none if the list is empty.</summary>
    public void List<T>(string name, IEnumerable<T> items, Action<T> members) => Begin(name, items, item =>
    {
        json.WriteStartObject();
        members(item);
        json.WriteEndObject();
    });

    /// <summary>A member that is a list of strings; none if the list is empty.</summary>
    public void List(string name, IEnumerable<string> items) => Begin(name, items, json.WriteValue);

    /// <summary>A string without blanks around it; nothing if there is nothing in it.</summary>
    public void Text(string name, string? value)
    {
        if (PlainText.OrNull(value) is { } shown)
        {
            json.WritePropertyName(name);
            json.WriteValue(shown);
        }
    }

    /// <summary>A member that OSCAL reads as Markdown and cannot do without; what comes from outside stays text.</summary>
    public void Markup(string name, string? value)
    {
        json.WritePropertyName(name);
        json.WriteValue(OscalText.Markup(value) is { Length: > 0 } shown ? shown : "—");
    }

    /// <summary>An instant.</summary>
    public void Time(string name, DateTimeOffset at) => Text(name, RunClock.Write(at));

    /// <summary>Properties in our namespace; those without a value are left out.</summary>
    public void Props(IEnumerable<KeyValuePair<string, string>> pairs) => List("props", pairs.Where(p => PlainText.OrNull(p.Value) is not null), p =>
    {
        Text("name", p.Key);
        Text("ns", OscalNames.Space);
        Text("value", p.Value);
    });

    private void Begin<T>(string name, IEnumerable<T> items, Action<T> write)
    {
        var begun = false;
        foreach (var item in items)
        {
            if (!begun)
            {
                json.WritePropertyName(name);
                json.WriteStartArray();
                begun = true;
            }

            write(item);
        }

        if (begun)
        {
            json.WriteEndArray();
        }
    }
}
