using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;
using VettingPortal.Kernel.Documents;

namespace VettingPortal.Tests.Kernel.Documents;

/// <summary>A small server that speaks ClamAV's INSTREAM and finds the EICAR test file.</summary>
internal sealed class ScannerServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _serving;

    public ScannerServer()
    {
        _listener.Start();
        _serving = Serve();
    }

    public ScannerAddress Address => new("127.0.0.1", ((IPEndPoint)_listener.LocalEndpoint).Port);

    public List<byte[]> Scanned { get; } = [];

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _serving;
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task Serve()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                await Answer(client.GetStream());
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task Answer(NetworkStream stream)
    {
        var greeting = new byte["zINSTREAM\0".Length];
        await stream.ReadExactlyAsync(greeting, _stop.Token);
        Assert.Equal("zINSTREAM\0", Encoding.ASCII.GetString(greeting));
        using var content = new MemoryStream();
        var length = new byte[4];
        while (true)
        {
            await stream.ReadExactlyAsync(length, _stop.Token);
            var chunk = new byte[BinaryPrimitives.ReadInt32BigEndian(length)];
            if (chunk.Length == 0)
            {
                break;
            }
            await stream.ReadExactlyAsync(chunk, _stop.Token);
            content.Write(chunk);
        }
        Scanned.Add(content.ToArray());
        var found = content.ToArray().AsSpan().IndexOf("EICAR-STANDARD-ANTIVIRUS-TEST-FILE"u8) >= 0;
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes(found ? "stream: Win.Test.EICAR_HDB-1 FOUND\0" : "stream: OK\0"),
            _stop.Token
        );
    }
}
