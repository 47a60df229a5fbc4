using System.Globalization;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Certification;

/// <summary>Gives certificates their numbers, <c>CUP-YYYY-NNNNNN</c> by the year of opening.</summary>
public sealed class CertificateNumbers(Numbers numbers, UseCaseContext context)
{
    public async Task<string> Next(CancellationToken cancel)
    {
        var year = context.Today.Year.ToString(CultureInfo.InvariantCulture);
        var next = await numbers.Next($"CUP-{year}", 1, cancel);
        return string.Create(CultureInfo.InvariantCulture, $"CUP-{year}-{next:D6}");
    }
}
