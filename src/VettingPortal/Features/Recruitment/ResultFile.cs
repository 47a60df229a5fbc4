using System.Globalization;
using System.Text;
using VettingPortal.Kernel;

namespace VettingPortal.Features.Recruitment;

/// <summary>The file that goes back to the recruiting office: each line's number, verdict and message (CSV, UTF-8 with BOM, CRLF).</summary>
public sealed class ResultFile : IAsyncDisposable
{
    private readonly ImportMessages _messages;
    private readonly StreamWriter _text;

    /// <summary>Starts a file on a stream, which stays open.</summary>
    public ResultFile(Stream content, ImportMessages messages)
    {
        _messages = messages;
        _text = new StreamWriter(content, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true)
        {
            NewLine = "\r\n",
        };
    }

    private bool HasHeader { get; set; }

    public async Task Write(LineVerdict verdict)
    {
        await WriteHeader();
        var line = verdict.Line.ToString(CultureInfo.InvariantCulture);
        await _text.WriteLineAsync($"{line},{SafeCell.Csv(verdict.Code)},{SafeCell.Csv(_messages.Of(verdict))}");
    }

    public async ValueTask DisposeAsync()
    {
        await WriteHeader();
        await _text.DisposeAsync();
    }

    private async Task WriteHeader()
    {
        if (!HasHeader)
        {
            HasHeader = true;
            await _text.WriteLineAsync("line,verdict,message");
        }
    }
}
