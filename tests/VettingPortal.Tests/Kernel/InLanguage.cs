using System.Globalization;

namespace VettingPortal.Tests.Kernel;

/// <summary>The thread speaks this language until it is disposed.</summary>
public sealed class InLanguage : IDisposable
{
    private readonly (CultureInfo Formats, CultureInfo Words) _before = (
        CultureInfo.CurrentCulture,
        CultureInfo.CurrentUICulture
    );

    public InLanguage(string culture) =>
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);

    public void Dispose() => (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = _before;
}
