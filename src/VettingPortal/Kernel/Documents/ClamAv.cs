using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;

namespace VettingPortal.Kernel.Documents;

/// <summary>
/// Asks a ClamAV daemon about a file (INSTREAM, clamd(8)). Where no daemon is set, files are not scanned; where one is set and does
/// not answer, nothing is taken.
/// </summary>
public sealed class ClamAv(DocumentSettings settings)
{
    private const int Chunk = 65_536;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Passes a clean file. Breaks <c>documents.infected</c> and <c>documents.scanner-unavailable</c>.</summary>
    public async Task Check(ReadOnlyMemory<byte> content, CancellationToken cancel)
    {
        if (settings.Scanner is not { } scanner)
        {
            return;
        }
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(Patience);
        var answer = await Ask(scanner, content, limit.Token, cancel);
        if (answer.EndsWith(" FOUND", StringComparison.Ordinal))
        {
            throw new RuleBrokenException("documents.infected");
        }
        if (answer != "stream: OK")
        {
            throw new RuleBrokenException("documents.scanner-unavailable");
        }
    }

    private static async Task<string> Ask(
        ScannerAddress scanner,
        ReadOnlyMemory<byte> content,
        CancellationToken limit,
        CancellationToken asked
    )
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(scanner.Host, scanner.Port, limit);
            await using var stream = client.GetStream();
            await stream.WriteAsync("zINSTREAM\0"u8.ToArray(), limit);
            for (var at = 0; at < content.Length; at += Chunk)
            {
                await Send(stream, content.Slice(at, Math.Min(Chunk, content.Length - at)), limit);
            }
            await Send(stream, ReadOnlyMemory<byte>.Empty, limit);
            using var reader = new StreamReader(stream, Encoding.ASCII);
            return (await reader.ReadToEndAsync(limit)).TrimEnd('\0', '\n', '\r');
        }
        catch (Exception failure)
            when (failure is SocketException or IOException
                || (failure is OperationCanceledException && !asked.IsCancellationRequested)
            )
        {
            return "";
        }
    }

    private static async Task Send(NetworkStream stream, ReadOnlyMemory<byte> chunk, CancellationToken cancel)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, chunk.Length);
        await stream.WriteAsync(length, cancel);
        await stream.WriteAsync(chunk, cancel);
    }
}
