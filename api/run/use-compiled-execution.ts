/** Puts the compiled path into Yoga: documents read once, execution by one statement, the answer's text handed on untouched. */
import type { Plugin } from 'graphql-yoga';
import type { ReadDocument } from './read-document.ts';
import type { RunOperation } from './run-operation.ts';

export function useCompiledExecution(read: (text: string) => ReadDocument, run: RunOperation): Plugin {
  return {
    onParse({ params, setParsedDocument }) {
      setParsedDocument(read(String(params.source)).document);
    },
    onValidate({ params, setResult }) {
      const text = params.documentAST.loc?.source.body;
      if (text !== undefined) setResult([...read(text).errors]);
    },
    onExecute({ args, setExecuteFn }) {
      setExecuteFn(async () => {
        const { failed } = args.contextValue as { failed?: Error };
        if (failed) throw failed;
        const text = await run({
          document: args.document,
          operationName: args.operationName,
          variables: args.variableValues,
          signal: (args.contextValue as { request?: Request }).request?.signal,
        });
        return { data: null, stringify: () => `{"data":${text}}` };
      });
    },
  };
}
