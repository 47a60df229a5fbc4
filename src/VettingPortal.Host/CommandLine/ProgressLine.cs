using System.Globalization;
using VettingPortal.Kernel.Ledger.Verification;

namespace VettingPortal.Host.CommandLine;

/// <summary>A bar of progress on one line of a terminal; nothing where the output goes to a file.</summary>
internal sealed class ProgressLine(TextWriter to) : IProgress<VerifyProgress>, IDisposable
{
    private const int Width = 40;

    private readonly Lock _one = new();
    private readonly bool _shown = !Console.IsErrorRedirected;
    private int _last = -1;

    public void Report(VerifyProgress value)
    {
        var percent = value.All == 0 ? 100 : (int)Math.Min(100, 100 * value.Done / value.All);
        lock (_one)
        {
            if (_shown && percent != _last)
            {
                var full = percent * Width / 100;
                to.Write(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"\r[{new string('#', full)}{new string('.', Width - full)}] {percent} %"
                    )
                );
                _last = percent;
            }
        }
    }

    /// <summary>Writes a line of the answer, above the bar.</summary>
    public void Line(TextWriter answer, string line)
    {
        lock (_one)
        {
            Clear();
            answer.WriteLine(line);
        }
    }

    public void Dispose()
    {
        lock (_one)
        {
            Clear();
        }
    }

    private void Clear()
    {
        if (_shown && _last >= 0)
        {
            to.Write($"\r{new string(' ', Width + 10)}\r");
            _last = -1;
        }
    }
}
