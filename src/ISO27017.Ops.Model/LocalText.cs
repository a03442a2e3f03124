using System.Globalization;

namespace ISO27017.Ops;

/// <summary>One text in Japanese and English.</summary>
/// <param name="Ja">Japanese.</param>
/// <param name="En">English.</param>
public sealed record LocalText(string Ja, string En)
{
    /// <summary>The text in <paramref name="culture"/>: Japanese for any `ja` culture, otherwise English.</summary>
    /// <param name="culture">The reader's culture; null means the current UI culture.</param>
    public string In(CultureInfo? culture = null) =>
        (culture ?? CultureInfo.CurrentUICulture).TwoLetterISOLanguageName == "ja" ? Ja : En;

    /// <inheritdoc/>
    public override string ToString() => In();
}
