namespace VettingPortal.Pdf.Signing;

/// <summary>Finds an entry of a dictionary in this library's own spelling, past strings and nested values.</summary>
internal static class PdfEntry
{
    /// <summary>Where the value of a top-level entry starts and ends, or null without such an entry.</summary>
    public static (int Start, int End)? Find(string dictionary, string name)
    {
        var at = 2;
        while (at < dictionary.Length - 2)
        {
            if (dictionary[at] != '/')
            {
                at++;
                continue;
            }

            var nameEnd = dictionary.IndexOfAny([' ', '/', '(', '<', '[', '>'], at + 1);
            var start = nameEnd + (dictionary[nameEnd] == ' ' ? 1 : 0);
            var end = ValueEnd(dictionary, start);
            if (dictionary.AsSpan(at + 1, nameEnd - at - 1).SequenceEqual(name))
            {
                return (start, end);
            }

            at = end;
        }

        return null;
    }

    private static int ValueEnd(string text, int at)
    {
        var (depth, inString, first) = (0, false, at);
        for (; at < text.Length; at++)
        {
            if (inString)
            {
                at += text[at] == '\\' ? 1 : 0;
                inString = text[at] != ')';
                continue;
            }

            switch (text[at])
            {
                case '(':
                    inString = true;
                    break;
                case '<' or '[':
                    depth++;
                    break;
                case '>' or ']' when depth > 0:
                    depth--;
                    break;
                case '/' when depth == 0 && at > first:
                    return Trimmed(text, at);
                case '>' when depth == 0:
                    return Trimmed(text, at);
            }
        }

        return text.Length;
    }

    private static int Trimmed(string text, int end) => end - (text[end - 1] == ' ' ? 1 : 0);
}
